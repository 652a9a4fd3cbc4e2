export const runEn = {
  /** Said before the script runs. */
  unsandboxed: {
    real: (version: string, path: string) =>
      `Python ${version} runs it, on the real clock and not sandboxed: ${path}`,
    virtual: (version: string, path: string) =>
      `Python ${version} runs it, on the virtual clock and not sandboxed: ${path}`,
  },
  running: (path: string) => `Running ${path}…`,
  /** The Python and the clock of the run, below the title of a picture. */
  clocks: { virtual: 'on a virtual clock', real: 'on the real clock' },
  noTasks: 'No task ran: nothing in this program starts one, as asyncio.run() does.',
  findings: {
    title: (count: number) => (count === 1 ? '1 thing to notice' : `${count} things to notice`),
    none: 'Nothing stands out.',
    /** Stands before the command that opens the page about it. */
    page: 'Read about it:',
  },
  /** Each stands before the command that does it. */
  next: {
    step: 'Step through it:',
    watch: 'Again at each save:',
  },
  watch: {
    keys: { leave: 'leave' },
    watching: (path: string) => `watching ${path}`,
    missing: (path: string) => `${path} is gone: waiting until it is there again`,
  },
  /** Advice about an error caused by the sandbox: `command` runs the same on the installed Python. */
  remedies: {
    module: (name: string, command: string) =>
      `the Python that comes with asynctutor has no ${name}; if yours has: ${command}`,
    input: (command: string) => `nothing can be typed in the sandbox; to answer input(): ${command}`,
    file: (path: string, command: string) => `your file ${path} is not in the sandbox; to use it: ${command}`,
    sandbox: (command: string) =>
      `the sandbox has no network but the program’s own, and no other processes; to use yours: ${command}`,
  },
  /** Advice about files that the script has written. */
  lostFiles: (names: string, count: number, command: string) =>
    count === 1
      ? `the file ${names} is gone with the sandbox; to keep it: ${command}`
      : `the files ${names} are gone with the sandbox; to keep them: ${command}`,
  errors: {
    noFile: (command: string) => `name the file to run: ${command} FILE.py`,
    moduleAlone: (command: string) => `-m runs a module of the installed Python: ${command}`,
    virtualAlone: '--virtual goes with --python: without it the clock is virtual anyway; leave it out',
    realClock: (flag: string) => `${flag} has no meaning on the real clock; leave it out, or add --virtual`,
    watchOnce: (flag: string) => `${flag} shows one run, and --watch one at each save; give one of the two`,
    overScript: (option: string) => `${option} would write over the script itself; name another file`,
    watchModule: '--watch needs the file to watch; name it instead of a module',
  },
};
