/**
 * The words of the command line in English: what the help says, and what is said of a line that cannot be understood.
 * They are apart from the other messages, for every start needs them.
 */
export const usageEn = {
  program: "Learn Python's async/await by predicting, watching, repairing and remembering it.",
  titles: { usage: 'Usage:', arguments: 'Arguments:', options: 'Options:', commands: 'Commands:' },
  command: '[options] [command]',
  options: {
    help: 'show this help',
    version: 'show the version',
    lang: 'speak this language, such as fr (or set ASYNCTUTOR_LANG)',
    debug: 'show a stack trace when the program itself fails',
    json: 'write data instead of text',
    lessons: 'a course of your own (or set ASYNCTUTOR_LESSONS)',
  },
  /** What stands for the values of arguments and options. */
  values: {
    language: 'language',
    chapter: 'chapter',
    directory: 'directory',
    file: 'file',
    factor: 'factor',
    id: 'id',
    kind: 'kind',
    list: 'list',
    name: 'name',
    number: 'number',
    text: 'text',
  },
  lesson: {
    command: 'read the course: on a terminal page by page, else a chapter as text',
    chapter: 'its name or number; without it, go on where you left',
    list: 'list the chapters',
    all: 'write the whole chapter as text, or the whole course',
    search: 'list the pages that have these words',
    json: 'write data: a chapter, the list, or what was found',
  },
  demo: {
    command: 'watch a small program run, and compare it with the other way of doing the same work',
    name: 'which demo, and perhaps which of its programs; without a name, the list of them',
    instant: 'do not wait: run on a virtual clock',
    speed: 'run so many times as fast as the real clock',
    positive: 'Give a positive number, such as 2 or 0.5.',
    predict: 'say first what will happen',
    code: 'show the program, in Python and in TypeScript, instead of running it',
    step: 'step through the run, forwards and backwards: code, ready queue, timers, tasks',
    marbles: 'write the run as a figure in plain text',
    svg: 'write the run as a picture, for light and dark',
    perfetto: 'write the run as a profile, for Perfetto and chrome://tracing',
    json: 'write the trace of the run as JSON',
  },
  quiz: {
    command: 'answer questions on what you have read, or on a chapter',
    chapter: 'its name or number; without it, a mixture from what you have read',
    count: 'how many questions (10, unless there are fewer)',
    kind: (kinds: string) => `only questions of a kind: ${kinds}`,
    seed: 'the same questions as another time',
    generated: 'fresh questions, made up for you',
    testOut: 'answer all questions of the chapter, and have it marked as known without reading it',
  },
  review: {
    command: 'answer again what you are about to forget',
    limit: 'at most so many questions',
  },
  progress: {
    command: 'show what you have read and answered, and what to review',
    export: 'write all of your progress to a new file',
    exported: 'which must not exist yet',
    import: 'add the progress of an export or a backup; what you have stays',
    imported: 'the export or the backup',
    reset: 'begin anew; a backup is kept',
    yes: 'do not ask',
  },
  check: {
    command: 'say everything that is wrong with a course, in one pass',
    directory: 'where its chapters are',
  },
  new: {
    command: 'begin something of your own',
    chapter: 'write a short chapter to begin from, which passes the check',
    id: 'its name: small letters, digits and hyphens',
    lessons: 'the course that it belongs to; lessons, if there is such a directory',
  },
  /** Bad usage, on one line. */
  errors: {
    unknownOption: (option: string) => `unknown option '${option}'`,
    unknownCommand: (command: string) => `unknown command '${command}'`,
    meant: (complaint: string, names: string) => `${complaint}. Did you mean ${names}?`,
    missingArgument: (name: string) => `missing required argument '${name}'`,
    missingValue: (option: string) => `the option '${option}' takes a value`,
    tooMany: (expected: number, given: number) =>
      `too many arguments: expected ${expected}, but got ${given}`,
    invalid: (option: string, value: string, why: string) => `'${value}' is no value for ${option}. ${why}`,
    output: (why: string) => `the output cannot be written: ${why}; send it somewhere else`,
    bug: (what: string) => `${what} (a bug in asynctutor; --debug shows where)`,
  },
};

/** What every language must have. */
export type Usage = typeof usageEn;
