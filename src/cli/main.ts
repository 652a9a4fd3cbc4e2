import { isatty } from 'node:tty';
import manifest from '../../package.json' with { type: 'json' };
import { processIo } from './process-io.ts';
import { shareTerminal } from './signals.ts';

const argv = process.argv.slice(2);
const io = processIo();

// Answered before anything else is loaded: it is what scripts ask, and the measure of how fast a start can be.
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  io.stdout.write(`${manifest.version}\n`);
} else {
  const program = import('./program.ts');
  /** Ends with one line, on the terminal as it was before. */
  const end = async (cause: 'output' | 'bug', error: unknown): Promise<void> => {
    const text = await (await program).describeEnd(cause, error, argv, io);
    process.on('exit', () => io.stderr.write(text));
    process.exit(1);
  };
  io.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that went away (`| head`) has what it wanted.
    if (error.code === 'EPIPE') process.exit(0);
    // The window was closed.
    if (error.code === 'EIO' && !isatty(1)) process.exit();
    void end('output', error);
  });
  process.once('uncaughtException', (error) => void end('bug', error));
  shareTerminal(io);
  const { runCli } = await program;
  process.exitCode = await runCli(argv, io, manifest.version);
  // A thread that nobody can stop would keep the learner waiting.
  if (process.exitCode === 130) process.exit();
}
