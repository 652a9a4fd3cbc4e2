import { coroutine, createTask, print } from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

function fibonacci(n: number): bigint {
  let [a, b] = [0n, 1n];
  for (let i = 0; i < n; i++) {
    [a, b] = [b, a + b];
  }
  return a;
}

const compute = coroutine(function* compute(name: string) {
  print(`${name}: start`);
  const number = fibonacci(300_000);
  print(`${name}: a number of ${number.toString(2).length} bits`);
});

const main = coroutine(function* main() {
  yield* createTask(compute('A'), { name: 'A' });
  yield* createTask(compute('B'), { name: 'B' });
});

export const script: Script = (run) => run(main());
