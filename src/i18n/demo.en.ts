export const demoEn = {
  list: { watch: 'Watch one:' },
  choose: {
    question: 'Which program?',
    nothing: 'No program has these letters.',
    screen: 'the list of programs',
    /** The action of Enter: at the bottom, and in the help. */
    open: 'watch',
    opens: 'watch it',
  },
  walk: {
    next: (number: number, count: number) => `next (${number} of ${count})`,
    end: 'done',
  },
  /** Each stands before the command that does it. */
  next: {
    step: 'Step through it:',
    lesson: 'Read about it:',
    quiz: 'Be asked about it:',
    demo: 'Next:',
    more: 'Be asked:',
  },
  predict: {
    none: 'none',
    skip: 'just run it',
    right: 'Right.',
    tryAgain: 'Not quite. Think again: one more try.',
    watch: 'Not quite. Watch what happens.',
    /** The answer shows only in a run that is still to come. */
    noted: 'Now watch what happens.',
    title: 'What you predicted',
    yours: 'Your answer: ',
    happened: 'What happened: ',
    /** Sockets, files, threads, processors: the program runs first, to have answers to choose from. */
    rehearsing: (name: string) => `Running ${name} once out of sight, on the real clock…`,
  },
  errors: {
    unknown: (name: string, command: string) => `there is no demo ${name}; ${command} lists them`,
    meant: (name: string, nearest: string) => `there is no demo ${name}; did you mean ${nearest}?`,
    noVariant: (demo: string, name: string, variants: string) =>
      `the demo ${demo} has no program ${name}; it has ${variants}`,
    variantMeant: (demo: string, name: string, nearest: string) =>
      `the demo ${demo} has no program ${name}; did you mean ${nearest}?`,
    codeLanguage: (typed: string) =>
      `--code is for py or ts, the text beside the run; it is not for ${typed}`,
    optionAlone: (flag: string, command: string) => `${flag} goes with a demo: ${command}`,
    optionOf: (flag: string, demo: string, other: string) =>
      `${flag} is for the demo ${demo}, not for ${other}`,
    predictWhole: (demo: string, variant: string) =>
      `--predict asks about the demo ${demo} as a whole; leave out ${variant}`,
    /** Something outside that the demo needs failed. */
    realFailed: (demo: string, error: string) => `${demo} could not do its work: ${error}`,
    realClock: (demo: string, flag: string) =>
      `${demo} does real input and output, which takes the time it takes; leave out ${flag}`,
  },
};
