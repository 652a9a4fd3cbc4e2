/** How long it takes from the text of a program to its verdict, beside a program that does nothing. */
import { judge, type RunProgram } from '../../src/exercises/index.ts';
import { startInterpreter } from '../cpython/support.ts';
import { ourExercises } from '../exercises/support.ts';

const ROUNDS = 5;

const python = await startInterpreter();
// A process that is only warming up keeps nobody alive.
const alive = setInterval(() => {}, 1000);
await python.warmUp();

const run: RunProgram = (program) => python.run(program);

async function measure(times: number, action: () => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    await action();
    taken.push(performance.now() - start);
  }
  return taken;
}

function report(what: string, taken: readonly number[], bound: string): void {
  const sorted = taken.toSorted((a, b) => a - b);
  const quantile = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;
  const [median, late] = [quantile(0.5), quantile(0.95)];
  const shown = [median, late].map((time) => time.toFixed(1).padStart(7));
  console.log(
    `${what.padEnd(28)} median ${shown[0]} ms (×${(median / idle).toFixed(1)}), p95 ${shown[1]} ms; idle machine: ${bound}`,
  );
}

const nothing = await measure(50, () => run({ source: '' }));
const idle = nothing.toSorted((a, b) => a - b)[25] ?? 0;
report('a program that does nothing', nothing, '15, 20');

const starters: number[] = [];
const solutions: number[] = [];
for (const exercise of ourExercises) {
  const [starter, solution] = [exercise.starter.join('\n'), exercise.solution.join('\n')];
  starters.push(...(await measure(ROUNDS, () => judge(exercise, starter, run))));
  solutions.push(...(await measure(ROUNDS, () => judge(exercise, solution, run))));
}
report(`${ourExercises.length} starters`, starters, '50, 100');
report(`${ourExercises.length} solutions`, solutions, '50, 100');
report('all of them', [...starters, ...solutions], '50, 100');

const hour = { runs: [{ checks: [{ elapsed: { most: 3600 } }] }] };
const sleeping = 'import asyncio\nasyncio.run(asyncio.sleep(3600))';
report('asyncio.sleep(3600)', await measure(50, () => judge(hour, sleeping, run)), '50, 100');

clearInterval(alive);
python.close();
