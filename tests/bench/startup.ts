/** `npm run bench:startup`: how much longer than a bare `node -e 0` the program takes to start. Prints ratios. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROUNDS = 31;

const program = fileURLToPath(new URL('../../bin/asynctutor.js', import.meta.url));
const commands = [['--version'], ['--help'], ['demo'], ['demo', 'gather', '--instant']];

/** Milliseconds from start to end. */
function run(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - start;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number;

for (const command of commands) {
  const bare: number[] = [];
  const ours: number[] = [];
  // In turn, so that a machine that slows down slows both.
  for (let round = 0; round <= ROUNDS; round++) {
    bare.push(run(['-e', '0']));
    ours.push(run([program, ...command]));
  }
  const ratio = median(ours) / median(bare);
  console.log(`asynctutor ${command.join(' ')}: ${ratio.toFixed(2)} × node -e 0`);
}
