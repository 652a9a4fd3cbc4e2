import {
  coroutine,
  print,
  TimeoutError,
  toThread,
  waitFor,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

function work(finished: Int32Array): void {
  Atomics.wait(finished, 0, 0, 2000);
  Atomics.store(finished, 0, 1);
}

const main = coroutine(function* main(finished: Int32Array) {
  try {
    const thread = toThread(work, finished);
    yield* waitFor(thread, 0.5);
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
