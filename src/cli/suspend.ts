import { constants } from 'node:os';
import type { Io } from '../terminal/screen/io.ts';
import { resumeModes, suspendModes } from '../terminal/screen/modes.ts';

/** Has the terminal be as it was whenever somebody else has it: while this process is stopped, and once it has ended. */
export function shareTerminal(io: Io): void {
  process.on('exit', () => suspendModes(io.stdout));
  if (!CAN_STOP) return;
  const onStop = (): void => {
    const { isRaw } = io.stdin;
    suspendModes(io.stdout);
    if (isRaw) io.stdin.setRawMode(false);
    process.off('SIGTSTP', onStop);
    process.kill(process.pid, 'SIGTSTP');
    // It goes on here once it is continued, or at once if nobody could continue it.
    setImmediate(() => {
      process.on('SIGTSTP', onStop);
      if (isRaw) io.stdin.setRawMode(true);
      resumeModes(io);
    });
  };
  process.on('SIGTSTP', onStop);
  process.on('SIGCONT', () => resumeModes(io));
}

/** Stops all that runs in the foreground of the terminal, as Ctrl-Z does: a shell waits for the program that started this one, too. */
export function stopForeground(): void {
  if (CAN_STOP) process.kill(0, 'SIGTSTP');
}

/** Windows stops no process. */
const CAN_STOP = constants.signals.SIGTSTP !== undefined;
