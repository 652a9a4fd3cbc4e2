/** The workloads of the runtime's benchmark, on `asynctutor/asyncio`. `workloads.py` has the same in Python. */

import { fileURLToPath } from 'node:url';
import {
  type Coroutine,
  coroutine,
  createTask,
  gather,
  Queue,
  runVirtual,
  sleep,
  waitFor,
} from 'asynctutor/asyncio';

const sleeper = coroutine(function* sleeper(delay: number) {
  yield* sleep(delay);
});

const value = coroutine(function* value(n: number) {
  return n;
});

function* range(n: number): Generator<number, void, undefined> {
  for (let i = 0; i < n; i++) yield i;
}

const chain: (depth: number) => Coroutine<number> = coroutine(function* link(depth: number) {
  return depth === 0 ? 1 : yield* chain(depth - 1);
});

const suspendAtDepth: (depth: number, times: number) => Coroutine<null> = coroutine(function* level(
  depth: number,
  times: number,
) {
  if (depth > 1) yield* suspendAtDepth(depth - 1, times);
  else for (let i = 0; i < times; i++) yield* sleep(0);
  return null;
});

const produce = coroutine(function* produce(queue: Queue<number>, n: number) {
  for (let i = 0; i < n; i++) yield* queue.put(i);
});

const consume = coroutine(function* consume(queue: Queue<number>, n: number) {
  for (let i = 0; i < n; i++) yield* queue.get();
});

/** Each takes the number of operations, and is the main coroutine of one run on a virtual clock. */
export const workloads = {
  'gathered sleeps': coroutine(function* main(n: number) {
    yield* gather([...range(n)].map(() => sleeper(1)));
  }),
  'distinct deadlines': coroutine(function* main(n: number) {
    yield* gather([...range(n)].map((i) => sleeper(1 + ((i * 7919) % n) / n)));
  }),
  'sleep(0)': coroutine(function* main(n: number) {
    for (let i = 0; i < n; i++) yield* sleep(0);
  }),
  'sleep(0.001)': coroutine(function* main(n: number) {
    for (let i = 0; i < n; i++) yield* sleep(0.001);
  }),
  'queue of 10': coroutine(function* main(n: number) {
    const queue = new Queue<number>(10);
    yield* gather(produce(queue, n), consume(queue, n));
  }),
  'spawn and await': coroutine(function* main(n: number) {
    for (let i = 0; i < n; i++) yield* createTask(value(i));
  }),
  'await chains of 10': coroutine(function* main(n: number) {
    for (let i = 0; i < n; i++) yield* chain(9);
  }),
  'suspend at depth 50': coroutine(function* main(n: number) {
    yield* suspendAtDepth(50, n);
  }),
  'cancelled sleepers': coroutine(function* main(n: number) {
    const tasks = [...range(n)].map(() => createTask(sleeper(1000)));
    yield* sleep(0);
    for (const task of tasks) task.cancel();
    yield* gather(tasks, { returnExceptions: true });
  }),
  wait_for: coroutine(function* main(n: number) {
    for (let i = 0; i < n; i++) yield* waitFor(sleeper(0.001), 10);
  }),
} as const satisfies Record<string, (n: number) => Coroutine<unknown>>;

/** Runs a workload once. @returns seconds. */
export function time(name: keyof typeof workloads, operations: number): number {
  const main = workloads[name](operations);
  const start = performance.now();
  runVirtual(main);
  return (performance.now() - start) / 1000;
}

// Run by itself, as `workloads.py` is: NAME OPERATIONS ROUNDS, and prints the seconds of each round.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, operations, rounds] = process.argv.slice(2) as [keyof typeof workloads, string, string];
  const seconds = Array.from({ length: Number(rounds) }, () => time(name, Number(operations)));
  console.log(JSON.stringify(seconds));
}
