import manifest from '../../package.json' with { type: 'json' };
import { processIo } from './process-io.ts';
import { shareTerminal } from './suspend.ts';

const argv = process.argv.slice(2);

// Answered before anything else is loaded: it is what scripts ask, and the measure of how fast a start can be.
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${manifest.version}\n`);
} else {
  const program = import('./program.ts');
  process.stdout.on('error', async (error: NodeJS.ErrnoException) => {
    // A reader that went away (`| head`) has what it wanted.
    if (error.code === 'EPIPE') process.exit(0);
    await (await program).reportUnwritable(argv, processIo(), error.message);
    process.exit(1);
  });
  // Python is killed at the exit of this process, but not at its death by a signal.
  process.once('SIGHUP', () => process.exit(129));
  process.once('SIGTERM', () => process.exit(143));
  const io = processIo();
  shareTerminal(io);
  const { runCli } = await program;
  process.exitCode = await runCli(argv, io, manifest.version);
  // A thread that nobody can stop would keep the learner waiting.
  if (process.exitCode === 130) process.exit();
}
