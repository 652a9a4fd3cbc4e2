import {
  blockingSleep,
  coroutine,
  createTask,
  print,
  sleep,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const download = coroutine(function* download() {
  print('download: requested');
  yield* sleep(1);
  print('download: received');
});

const main = coroutine(function* main() {
  const task = createTask(download(), { name: 'download' });
  yield* sleep(0);
  print('main: starts its own second of work');
  blockingSleep(1);
  print('main: work done');
  yield* task;
});

export const script: Script = (run) => run(main());
