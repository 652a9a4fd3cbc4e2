import type { Io } from '../terminal/screen/io.ts';
import { onInterrupt, stopForeground } from './signals.ts';

/** The world of this process: nothing else in the program touches `process`. */
export function processIo(): Io {
  const { env } = process;
  return {
    // Each stream is opened when it is first asked for: a start that reads nothing need not wait for the input.
    get stdin() {
      const { stdin } = process;
      if (stdin.listenerCount('SIGTSTP') === 0) stdin.on('SIGTSTP', stopForeground);
      return stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    env,
    onInterrupt,
  };
}
