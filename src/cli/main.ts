import { isatty } from 'node:tty';
import manifest from '../../package.json' with { type: 'json' };
import { processIo } from './process-io.ts';
import { shareTerminal } from './signals.ts';

const argv = process.argv.slice(2);

// Answered before anything else is loaded: it is what scripts ask, and the measure of how fast a start can be.
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${manifest.version}\n`);
} else {
  const program = import('./program.ts');
  const io = processIo();
  /** Ends with one line, on the terminal as it was before. */
  const end = async (cause: 'output' | 'bug', error: Error): Promise<void> => {
    const stack = cause === 'bug' && argv.includes('--debug') ? `${error.stack}\n` : '';
    const text = (await (await program).describeEnd(cause, error.message, argv, io)) + stack;
    process.on('exit', () => process.stderr.write(text));
    process.exit(1);
  };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
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
