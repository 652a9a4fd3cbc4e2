import {
  coroutine,
  print,
  sleep,
  TimeoutError,
  waitFor,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const save = coroutine(function* save(name: string) {
  print(`${name}: start`);
  yield* sleep(1);
  print(`${name}: saved`);
});

const main = coroutine(function* main() {
  save('A'); // forgotten yield*
  print('main: nobody waits for A');
  try {
    yield* waitFor(save('B'), 0.5);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print('main: gave up on B');
  }
  yield* sleep(1);
  print('main: end');
});

export const script: Script = (run) => run(main());
