/**
 * `npm run bench:frames`: what a picture of the stepper costs in a run of 100,000 events with 10,000 tasks alive, and in
 * a small one: a step forwards, a step back, leaps. Prints milliseconds, of which a frame has 16, and their ratio.
 */

import { SMALLEST, stepper } from '../../src/terminal/stepper/index.ts';
import { makeTheme } from '../../src/terminal/text/index.ts';
import { History } from '../../src/trace/index.ts';
import { manySteps } from '../trace/many-steps.ts';

const theme = makeTheme({ level: 2, unicode: true });
const ROUNDS = 200;

/** The milliseconds of a picture at each of these positions, from the fastest to the slowest. */
function measure(history: History, positions: readonly number[]): number[] {
  const times = positions.map((position) => {
    const start = performance.now();
    const input = { title: 'frames', history, position, listings: [], solo: null, keys: [] };
    stepper(input, { width: 120, height: Math.max(40, SMALLEST.height), theme });
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b);
}

function waysThrough(length: number): Record<string, number[]> {
  const middle = length >> 1;
  const some = Array.from({ length: ROUNDS }, (_, index) => index);
  let seed = 1;
  const anywhere = () => {
    seed = (seed * 48_271) % 0x7fffffff;
    return seed % (length + 1);
  };
  return {
    forwards: some.map((index) => Math.min(length, middle + index)),
    backwards: some.map((index) => Math.max(0, middle - index)),
    'Home and End': some.map((index) => (index % 2 === 0 ? length : 0)),
    leaps: some.map(anywhere),
  };
}

const at = (times: readonly number[], share: number) =>
  times[Math.floor((times.length - 1) * share)] as number;

const small = new History(await manySteps(10, 3));
const trace = await manySteps(10_000, 3);
const before = performance.now();
const large = new History(trace);
console.log(
  `${large.length} events, ${trace.tasks.length} tasks: opened in ${(performance.now() - before).toFixed(0)} ms`,
);
for (const [name, positions] of Object.entries(waysThrough(large.length))) {
  // The first rounds warm the machine up.
  measure(large, positions.slice(0, 20));
  const times = measure(large, positions);
  const base = measure(small, waysThrough(small.length)[name] as number[]);
  const [median, most] = [at(times, 0.5), at(times, 1)];
  console.log(
    `${name.padEnd(12)} ${median.toFixed(2)} ms at the median, ${at(times, 0.99).toFixed(2)} at the 99th percentile, ` +
      `${most.toFixed(2)} at most; ${(median / at(base, 0.5)).toFixed(1)} times that of ${small.length} events`,
  );
}
