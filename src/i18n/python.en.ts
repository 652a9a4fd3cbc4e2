export const pythonEn = {
  firstUse: 'preparing Python for its first use: this takes a few seconds',
  noSnapshot: (why: string) => `that cannot be kept, and each start will take as long: ${why}`,
  missing: 'Python cannot run here: its package is missing. Install it with `npm install pyodide`.',
  unusable: (why: string) => `Python cannot run here: ${why}`,
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
