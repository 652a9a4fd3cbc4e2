import type { ChapterInput } from '../../../src/terminal/page/index.ts';

const code = [
  'import asyncio',
  '',
  '',
  'async def worker(name, seconds):',
  '    """Sleeps."""',
  '    await asyncio.sleep(seconds)  # let the others run',
  '    print(f"{name}: end")',
  '',
  '',
  'asyncio.run(worker("T1", 1))',
];

/** A chapter with every kind of block. */
export const chapter: ChapterInput = {
  order: 5,
  title: 'Several at once: `gather`',
  summary: 'Run several coroutines together, and know when they end and in which order their results come.',
  minutes: 12,
  python: ['3.13', '3.14'],
  after: ['await: suspend here'],
  pages: [
    {
      title: 'Three waits for the price of the longest',
      blocks: [
        {
          type: 'prose',
          text: '`asyncio.gather` takes *all three* coroutines, starts each as a **task**, and gives back one thing to await: it is done when the last of them is done.\n\n- Starts follow the arguments;\n- ends follow the durations, and it takes 2 s, not 4 s. More: [the documentation](https://docs.python.org/3/library/asyncio-task.html#asyncio.gather).\n\n1. One\n2. Two',
        },
        {
          type: 'code',
          language: 'python',
          code,
          caption: 'One worker',
          output: [{ t: 1, text: 'T1: end' }],
          elapsed: 1,
        },
        {
          type: 'code',
          language: 'typescript',
          code: ["const x: string = 'a';"],
          output: ['untimed'],
          warnings: ["RuntimeWarning: coroutine 'nap' was never awaited"],
          error: 'ValueError: no paper',
        },
        { type: 'code', language: 'python', code: ['await x'], notRun: 'A fragment.' },
        { type: 'demo', command: 'asynctutor demo gather', look: 'Three bars drain side by side.' },
      ],
    },
    {
      title: 'Mistakes',
      blocks: [
        {
          type: 'pair',
          caption: 'A list is not several arguments.',
          wrong: {
            language: 'python',
            code: ['await asyncio.gather(jobs)'],
            error: 'TypeError: unhashable',
            why: 'One argument, and it is a list.',
          },
          right: {
            language: 'python',
            code: ['await asyncio.gather(*jobs)'],
            output: [],
            why: 'As many arguments as there are jobs.',
          },
        },
        {
          type: 'prediction',
          prompt: 'What is printed first?',
          program: { language: 'python', code },
          choices: ['`T1: end`', 'nothing'],
          said: [],
        },
        {
          type: 'prediction',
          prompt: 'Which line waits?',
          program: { language: 'python', code },
          choices: [],
          byLine: true,
          said: [
            { kind: 'wrong', text: 'Not quite. It only **prints**.' },
            { kind: 'hint', text: 'Look for `await`.' },
            { kind: 'answer', text: '6' },
            { kind: 'explanation', text: 'It gives up the thread.' },
          ],
          run: { output: [{ t: 1, text: 'T1: end' }], elapsed: 1 },
        },
        { type: 'note', kind: 'version', text: 'Since then, a *group* is better.', python: ['3.11'] },
        { type: 'questions', count: 2, prompts: ['How long?', 'In which order?'] },
        { type: 'exercise', command: 'asynctutor exercise gather-three', text: 'Gather them.' },
        { type: 'key-points', points: ['It takes as long as the slowest.', '`gather(*jobs)`'] },
      ],
    },
  ],
  explanations: [{ prompt: 'What is printed first?', text: 'There is but one line.' }],
};

const BAD = '\u001b[31m*任務\u202e* `\u0007\tx` \u009b2J👩‍👩‍👧 [a](https://x.org/\u001b]8;;y) ';

/** The same with words that nobody should be shown, everywhere. */
export const hostile = spoiled(chapter) as ChapterInput;

function spoiled(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => spoiled(each, key));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoiled(each, name)]));
  }
  const fixed = ['type', 'kind', 'language'].includes(key);
  return typeof value === 'string' && !fixed ? `${BAD}${value} ${BAD.repeat(3)}` : value;
}
