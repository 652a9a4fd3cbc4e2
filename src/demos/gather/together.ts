import {
  coroutine,
  createTask,
  gather,
  print,
  sleep,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const TASKS: [string, number][] = [
  ['T1', 1],
  ['T2', 2],
  ['T3', 1],
];

const worker = coroutine(function* worker(
  name: string,
  seconds: number,
) {
  print(`${name}: start`);
  yield* sleep(seconds);
  print(`${name}: end`);
  return `${name} done`;
});

export const main = coroutine(function* main(
  tasks: [string, number][],
) {
  const workers = tasks.map(([name, seconds]) =>
    createTask(worker(name, seconds), { name }),
  );
  return yield* gather(...workers);
});

export const script: Script = async (run) => {
  const results = await run(main(TASKS));
  print(results.join(', '));
};
