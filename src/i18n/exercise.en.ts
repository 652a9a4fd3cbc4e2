export const exerciseEn = {
  /** Bad usage or input, on one line. */
  errors: {
    unknown: (name: string, command: string) => `there is no exercise ${name}; ${command} lists them`,
    meant: (name: string, nearest: string) => `there is no exercise ${name}; did you mean ${nearest}?`,
    several: (name: string, names: string) => `${name} may be ${names}; give more of its name`,
    none: 'this course has no exercises',
    invalid: (file: string) => `${file} cannot be shown until this is put right`,
    whose: (file: string, command: string) =>
      `${file} has the name of no exercise; say which it is: ${command} --exercise ID`,
    noDirectory: (path: string) => `${path} is there already, and no directory; move it away`,
    denied: (path: string) => `${path} cannot be written; go to a directory that is yours`,
  },
  list: {
    minutes: (count: number) => `${count} min`,
    done: (done: number, count: number) => `${done} of ${count} done`,
    begin: 'Begin:',
    next: 'The next one:',
    again: (command: string) => `Do one once more: ${command} has their names.`,
    /** Exercises that no chapter names. */
    others: 'In no chapter',
  },
  head: (title: string) => `Exercise: ${title}`,
  /** A fresh form of an exercise that was passed before. */
  variant: 'once more, with other names',
  file: (path: string) => `Your file: \`${path}\``,
  goOn: 'Your work of last time is in it.',
  begin: 'Each time you save it, it is judged. `e` opens your editor.',
  keysSentence: (keys: string) => `Keys: ${keys}.`,
  judging: 'Running your program…',
  verdict: {
    passed: 'Solved',
    passedAt: (tries: number) => (tries <= 1 ? 'Solved at the first try' : `Solved after ${tries} tries`),
    failed: 'Not yet',
    broken: 'The program does not run',
    more: (count: number) => (count === 1 ? 'And one thing more.' : `And ${count} things more.`),
    /** The run, of several, in which something failed. */
    in: (title: string) => `Another run (${title}):`,
    others: (count: number) =>
      count === 1
        ? 'There is another way to solve it: `o` shows it.'
        : `There are ${count} other ways to solve it: \`o\` shows them.`,
    next: (title: string) => `Next (\`n\`): ${title}`,
    allDone: 'You have solved all exercises of this course.',
    yours: 'yours',
    possible: 'possible',
  },
  hint: (number: number, count: number) => `Hint ${number} of ${count}: `,
  noMoreHints: 'That was the last hint. `o` shows a solution.',
  timeline: { title: 'Timelines', none: 'There is no run to draw yet.', asIs: 'as it is' },
  solution: {
    title: 'A solution',
    ask: 'See a solution? y: yes',
    other: (title: string) => `Another way: ${title}`,
  },
  differences: {
    title: 'From your program to a solution',
    none: 'Your program is this very solution.',
    ask: 'See the differences? y: yes',
    removed: 'without',
    added: 'with',
  },
  reset: {
    done: (backup: string) => `${backup} keeps yours; the file is as at the beginning`,
    fresh: 'The file is as at the beginning.',
    failed: (path: string) => `${path} cannot be written; nothing was changed`,
  },
  editor: {
    none: 'Set $VISUAL or $EDITOR, or open the file in your editor.',
    failed: (command: string) => `${command} does not start; set $VISUAL or $EDITOR`,
    opened: (command: string) => `Opened: ${command}`,
  },
  /** A program of a lesson, to be changed. */
  try: {
    copied: (path: string) => `A copy of the program is yours to change: \`${path}\``,
    there: (path: string) => `Your copy of the program: \`${path}\``,
  },
  gone: 'The file is gone. Save it again and it is judged; `r` writes it anew.',
  stays: 'It is judged once more when you save it.',
  /** Where files cannot be watched. */
  plain: {
    edit: (path: string, command: string) => `Edit ${path}, then: \`${command}\``,
  },
  review: {
    due: (title: string) => `An exercise is due for review: ${title}`,
    keys: { enter: 'Enter', begin: 'do it', leave: 'another day' },
  },
  left: 'You can go on from here:',
  keys: {
    hint: 'hint',
    timeline: 'timeline',
    step: 'step',
    solution: 'solution',
    differences: 'differences',
    editor: 'editor',
    reset: 'start over',
    next: 'next',
    help: 'keys',
    leave: 'leave',
    back: 'back',
  },
  /** The keys and what they do, one below the other: in 39 columns. */
  help: {
    title: 'Keys',
    keys: {
      h: 'a hint; each tells more',
      t: 'your timeline, and a possible one',
      s: 'step through your run',
      o: 'a solution, and other ways',
      d: 'differences to a solution',
      e: 'open your editor',
      r: 'start over; yours is kept',
      n: 'the next exercise',
    },
    enter: 'what the bottom line says',
    back: 'back to the exercise, or leave',
    leave: 'leave',
  },
};
