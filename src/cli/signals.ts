import { constants } from 'node:os';
import { isatty } from 'node:tty';
import type { Io } from '../terminal/screen/io.ts';
import { resumeModes, setRawMode, suspendModes } from '../terminal/screen/modes.ts';

/** The signals that end the program, and the exit codes by which shells know them. */
const ENDINGS = { SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGTERM: 143 } as const;

/** Called at Ctrl-C, which then does not end the program. */
const interruptHandlers = new Set<() => void>();

/**
 * Has the terminal be as it was whenever somebody else has it: while this process is stopped, and once it has ended,
 * however it ends. Those who wait for the process's end, such as a Python that it has started, hear of it too.
 */
export function shareTerminal(io: Io): void {
  const terminals = [0, 1, 2].filter((descriptor) => isatty(descriptor));
  const onExit = (code: number): void => {
    suspendModes(io.stdout);
    if (terminals.every((descriptor) => isatty(descriptor))) return;
    // Node takes a terminal that was closed for a bug of its own: it would abort, with its stack.
    process.off('exit', onExit);
    process.emit('exit', code);
    process.removeAllListeners('SIGHUP');
    process.kill(process.pid, 'SIGHUP');
  };
  process.on('exit', onExit);
  for (const [signal, code] of Object.entries(ENDINGS)) {
    // Node would leave raw mode on where a library has listened for the signal, and ends without a word to others.
    process.on(signal, () => {
      if (signal !== 'SIGINT' || interruptHandlers.size === 0) process.exit(code);
      for (const handler of [...interruptHandlers]) handler();
    });
  }
  if (CAN_STOP) shareWhileStopped(io);
}

/** Has `handler` called at each SIGINT, instead of the program ended. @returns ends that */
export function onInterrupt(handler: () => void): () => void {
  const own = (): void => handler();
  interruptHandlers.add(own);
  return () => {
    interruptHandlers.delete(own);
  };
}

/** Stops all that runs in the foreground of the terminal, as Ctrl-Z does: a shell waits for the program that started this one, too. */
export function stopForeground(): void {
  stop(0);
}

/** Gives the terminal back and stops the processes of this id, 0 for all in the foreground, until they are continued. */
let stop = (_: number): void => {};

/** Windows stops no process. */
const CAN_STOP = constants.signals.SIGTSTP !== undefined;

function shareWhileStopped(io: Io): void {
  let isStopping = false;
  const onStop = (): void => {
    // A busy process may hear of a stop when the shell has continued it already, and would never be continued again.
    let isContinued = false;
    const onContinue = (): void => {
      isContinued = true;
    };
    process.once('SIGCONT', onContinue);
    setImmediate(() => {
      process.off('SIGCONT', onContinue);
      if (!isContinued) stop(process.pid);
    });
  };
  stop = (pid) => {
    // All who read the keys tell of one Ctrl-Z.
    if (isStopping) return;
    isStopping = true;
    const { isRaw } = io.stdin;
    suspendModes(io.stdout);
    // Before anybody is stopped: then the terminal is the shell's, and who changes it is stopped once more.
    if (isRaw) setRawMode(io.stdin, false);
    process.off('SIGTSTP', onStop);
    process.kill(pid, 'SIGTSTP');
    // It goes on here once it is continued, or at once if nobody could continue it.
    setImmediate(() => {
      isStopping = false;
      process.on('SIGTSTP', onStop);
      if (isRaw) setRawMode(io.stdin, true);
      resumeModes(io);
    });
  };
  process.on('SIGTSTP', onStop);
  process.on('SIGCONT', () => resumeModes(io));
}
