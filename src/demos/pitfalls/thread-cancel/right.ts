import {
  coroutine,
  print,
  TimeoutError,
  toThread,
  waitFor,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

function work(stop: Int32Array, done: Int32Array) {
  if (Atomics.wait(stop, 0, 0, 2000) === 'timed-out') done[0] = 1;
}

const main = coroutine(function* main(
  stop: Int32Array,
  done: Int32Array,
) {
  const thread = toThread(work, stop, done);
  try {
    yield* waitFor(thread, 0.5);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    stop[0] = 1;
    Atomics.notify(stop, 0);
    print('main: time is up, work told to stop');
  }
});

export const script: Script = async (run) => {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const done = new Int32Array(new SharedArrayBuffer(4));
  await run(main(stop, done));
  print('after run: was it done?', done[0] === 1);
};
