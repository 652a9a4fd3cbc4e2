import {
  coroutine,
  print,
  sleep,
  TimeoutError,
  waitFor,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const step = coroutine(function* step(name: string, seconds: number) {
  print(`${name}: start`);
  yield* sleep(seconds);
  print(`${name}: end`);
});

const main = coroutine(function* main() {
  try {
    yield* waitFor(step('login', 2), 3);
    yield* waitFor(step('download', 2), 3);
    print('main: all in time');
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print('main: time is up');
  }
});

export const script: Script = (run) => run(main());
