import manifest from '../../package.json' with { type: 'json' };
import { processIo } from './io.ts';

const argv = process.argv.slice(2);

// Answered before anything else is loaded: it is what scripts ask, and the measure of how fast a start can be.
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${manifest.version}\n`);
} else {
  // A reader that went away (`| head`) has what it wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const { runCli } = await import('./program.ts');
  process.exitCode = await runCli(argv, processIo(), manifest.version);
}
