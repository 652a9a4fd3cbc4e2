import {
  coroutine,
  createTask,
  print,
  sleep,
  TimeoutError,
  waitFor,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const download = coroutine(function* download() {
  yield* sleep(1);
  print('download: saved');
});

const main = coroutine(function* main() {
  const task = createTask(download(), { name: 'download' });
  try {
    yield* waitFor(task, 0.5);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print('main: not here yet, something else first');
  }
  yield* sleep(1);
  print('main: was it cancelled?', task.cancelled());
});

export const script: Script = (run) => run(main());
