import { coroutine, createTask, gather, print, sleep, waitFor } from '../../src/asyncio/index.ts';
import type { Script } from '../../src/trace/index.ts';

const worker = coroutine(function* worker(name: string, seconds: number) {
  print(`${name}: start`);
  yield* sleep(seconds);
  print(`${name}: end`);
  return `${name} done`;
});

/** T1 takes 1 s, T2 2 s, T3 1 s, all at once. */
export const gathered: Script = (run) =>
  run(
    coroutine(function* main() {
      const tasks = [1, 2, 1].map((seconds, i) => {
        const name = `T${i + 1}`;
        return createTask(worker(name, seconds), { name });
      });
      return yield* gather(...tasks);
    })(),
  );

/** A worker of 5 s with a limit of 2 s. */
export const tooSlow: Script = (run) =>
  run(
    coroutine(function* main() {
      return yield* waitFor(createTask(worker('slow', 5), { name: 'slow' }), 2);
    })(),
  );
