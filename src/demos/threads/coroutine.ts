import {
  coroutine,
  print,
  sleep,
  TimeoutError,
  waitFor,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const work = coroutine(function* work(finished: Int32Array) {
  yield* sleep(2);
  finished[0] = 1;
});

const main = coroutine(function* main(finished: Int32Array) {
  try {
    yield* waitFor(work(finished), 0.5);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print('main: gave up');
    print('work finished:', finished[0] === 1);
  }
});

export const script: Script = async (run) => {
  const finished = new Int32Array(new SharedArrayBuffer(4));
  await run(main(finished));
  print('run() is over');
  print('work finished:', finished[0] === 1);
};
