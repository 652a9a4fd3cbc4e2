/** Time and memory per task as their number grows: TASKS ROUNDS. Prints them as JSON. Needs `--expose-gc`. */

import { coroutine, createTask, gather, runVirtual, sleep } from 'asynctutor/asyncio';

export interface Growth {
  /** Nanoseconds per task, for each round. */
  readonly nanoseconds: readonly number[];
  /** Bytes per task while all of them sleep. */
  readonly bytes: number;
}

const sleeper = coroutine(function* sleeper(delay: number) {
  yield* sleep(delay);
});

const gathered = coroutine(function* main(n: number) {
  yield* gather(Array.from({ length: n }, () => sleeper(1)));
});

const asleep = coroutine(function* main(n: number) {
  const before = memory();
  const tasks = Array.from({ length: n }, () => createTask(sleeper(1)));
  yield* sleep(0.5);
  const bytes = (memory() - before) / n;
  yield* gather(tasks);
  return bytes;
});

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const [tasks, rounds] = process.argv.slice(2).map(Number) as [number, number];
const nanoseconds = Array.from({ length: rounds }, () => {
  const main = gathered(tasks);
  const start = performance.now();
  runVirtual(main);
  return ((performance.now() - start) * 1e6) / tasks;
});
console.log(JSON.stringify({ nanoseconds, bytes: runVirtual(asleep(tasks)) } satisfies Growth));
