/** Command lines of one command. */
interface Row {
  /** Typed by somebody who was never here before. */
  readonly first: readonly string[];
  /** Typed by somebody who has read, answered and solved something. */
  readonly later?: readonly string[];
  /** Keys by which what is to be seen is reached, where keys come one by one. */
  readonly keys?: string;
}

/**
 * Every command in its main forms; '' is the program itself. The help of each is added to these. What moves with the
 * real clock is shown `--instant`.
 */
export const TABLE: Readonly<Record<string, Row>> = {
  '': {
    first: ['', 'nonsense', 'demos', '--nonsense', '--lang xx', '--version'],
    later: [''],
    // Past the first demo, and how to move.
    keys: '  ',
  },
  lesson: {
    first: [
      'lesson',
      'lesson gather',
      'lesson gather 2 --all',
      'lesson --list',
      'lesson --search "never awaited"',
      'lesson --search xyzzy',
      'lesson nonsense',
      'lesson gather 99',
    ],
    later: ['lesson'],
  },
  demo: {
    first: [
      'demo',
      'demo --list',
      'demo gather --instant',
      'demo gather --predict --instant',
      'demo gather --step',
      'demo gather --code',
      'demo gather --marbles',
      'demo gather --html gather.html',
      'demo gather --step --code',
      'demo gahter',
      'demo gather --speed x',
    ],
  },
  exercise: {
    first: ['exercise gather-three', 'exercise --list', 'exercise nonsense'],
    later: ['exercise'],
  },
  'exercise list': { first: [], later: ['exercise list'] },
  'exercise check': {
    first: [
      'exercise check asynctutor-exercises/gather-three.py',
      'exercise check solved.py --exercise gather-three',
      'exercise check solved.py',
      'exercise check nowhere.py',
      'exercise check',
    ],
  },
  run: {
    first: [
      'run crawler.py --instant',
      'run crawler.py --step',
      'run crawler.py --marbles',
      'run broken.py --instant',
      'run nowhere.py',
      'run',
    ],
  },
  why: { first: ['why never awaited', 'why --list', 'why xyzzy', 'why'] },
  quiz: {
    first: [
      'quiz --seed 1',
      'quiz --question gather-true --seed 1',
      'quiz gather --kind number --seed 1',
      'quiz --generated --seed 1',
      'quiz gather --test-out --seed 1',
      'quiz --list',
      'quiz --question nonsense',
      'quiz nonsense',
      'quiz --kind nonsense',
    ],
  },
  review: { first: ['review'], later: ['review', 'review --limit 0'] },
  progress: { first: ['progress', 'progress nonsense'], later: ['progress'] },
  'progress sheet': { first: ['progress sheet'], later: ['progress sheet', 'progress sheet sheet.md'] },
  'progress export': {
    first: ['progress export mine.json'],
    later: ['progress export mine.json', 'progress export crawler.py'],
  },
  'progress import': { first: ['progress import later/journal.jsonl', 'progress import crawler.py'] },
  'progress reset': {
    first: ['progress reset --yes'],
    later: ['progress reset', 'progress reset gather', 'progress reset gather --yes'],
  },
  check: { first: ['check course', 'check broken-course', 'check nowhere', 'check'] },
  new: { first: ['new', 'new nonsense'] },
  'new chapter': { first: ['new chapter streams', 'new chapter Streams!'] },
  doctor: { first: ['doctor', 'doctor --report'] },
  completion: {
    first: ['completion bash', 'completion tcsh', 'completion'],
  },
  help: { first: ['help', 'help exercise check', 'help nonsense'] },
};
