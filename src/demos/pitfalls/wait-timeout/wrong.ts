import {
  coroutine,
  createTask,
  print,
  sleep,
  TimeoutError,
  wait,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const download = coroutine(function* download() {
  yield* sleep(1);
  print('download: saved');
});

const main = coroutine(function* main() {
  const task = createTask(download(), { name: 'download' });
  try {
    yield* wait([task], { timeout: 0.5 });
    print('main: it has come in time');
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print('main: too late, dropped');
  }
  yield* sleep(1);
  print('main: end');
});

export const script: Script = (run) => run(main());
