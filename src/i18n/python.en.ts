export const pythonEn = {
  firstUse: 'preparing Python for its first use: this takes a few seconds',
  noSnapshot: (why: string) => `that cannot be kept, and each start will take as long: ${why}`,
  missing: 'Python cannot run here: its package is missing. Install it with `npm install pyodide`.',
  unusable: (why: string) => `Python cannot run here: ${why}`,
  installed: {
    notFound: 'no Python is installed here: install 3.11 or newer, or name one with `--python PATH`',
    notFoundAt: (command: string) => `there is no Python at ${command}: name another with \`--python PATH\``,
    notExecutable: (command: string, why: string) =>
      `${command} cannot be run (${why}): name a Python with \`--python PATH\``,
    notPython: (command: string) => `${command} is no CPython: name one with \`--python PATH\``,
    tooOld: (command: string, version: string) =>
      `${command} is Python ${version}, 3.11 or newer is needed: name one with \`--python PATH\``,
    foreignLoop: (name: string) =>
      `the event loop is ${name}, not asyncio’s own: only its tasks can be shown`,
    unobservedLoop: (name: string) => `the event loop is ${name}: what runs on it cannot be shown`,
    tooLong: 'only about the first million events of the program are kept: the rest is not shown',
    observerFailed: (why: string) => `observing the program failed, and the rest of it is not shown: ${why}`,
  },
  stopped: {
    at: (what: string, line: number | null) => (line === null ? what : `${what} (line ${line})`),
    time: 'the program was stopped: it does not end',
    memory: 'the program was stopped: it takes too much memory',
    output: 'the program was stopped: it prints too much',
    recursion: 'the program was stopped: its calls are nested too deep',
    exit: 'the program ended the interpreter',
    refused: (what: string) => `the program was stopped: it may not use ${what}`,
  },
};
