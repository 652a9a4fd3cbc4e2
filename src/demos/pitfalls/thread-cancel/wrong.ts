import {
  coroutine,
  print,
  TimeoutError,
  toThread,
  waitFor,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

function work(done: Int32Array) {
  Atomics.wait(done, 0, 0, 2000); // two seconds
  done[0] = 1;
}

const main = coroutine(function* main(done: Int32Array) {
  const thread = toThread(work, done);
  try {
    yield* waitFor(thread, 0.5);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print('main: time is up, work cancelled');
  }
});

export const script: Script = async (run) => {
  const done = new Int32Array(new SharedArrayBuffer(4));
  await run(main(done));
  print('after run: was it done?', done[0] === 1);
};
