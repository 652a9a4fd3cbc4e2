import {
  asyncWith,
  coroutine,
  print,
  sleep,
  TimeoutError,
  timeout,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const step = coroutine(function* step(name: string, seconds: number) {
  print(`${name}: start`);
  yield* sleep(seconds);
  print(`${name}: end`);
});

const main = coroutine(function* main() {
  try {
    yield* asyncWith(timeout(3), function* () {
      yield* step('login', 2);
      yield* step('download', 2);
    });
    print('main: all in time');
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print('main: time is up');
  }
});

export const script: Script = (run) => run(main());
