import { shareTerminal } from '../../src/cli/signals.ts';
import type { Io } from '../../src/terminal/screen/io.ts';

/** A process so busy that it hears of a stop and of its continuation at once. */
const { stdin, stdout } = process;
shareTerminal({ stdin, stdout } as unknown as Io);
process.kill(process.pid, 'SIGTSTP');
process.kill(process.pid, 'SIGCONT');
setTimeout(() => stdout.write('goes on'), 100);
