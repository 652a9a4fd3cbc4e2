import {
  coroutine,
  createTask,
  print,
  sleep,
  wait,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const backup = coroutine(function* backup() {
  try {
    yield* sleep(2);
  } finally {
    yield* sleep(0.5);
    print('backup: file closed');
  }
});

const main = coroutine(function* main() {
  const task = createTask(backup(), { name: 'backup' });
  yield* sleep(0.5);
  task.cancel();
  yield* wait([task]);
  print('main: is it cancelled?', task.cancelled());
});

export const script: Script = (run) => run(main());
