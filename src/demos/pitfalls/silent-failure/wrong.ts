import {
  coroutine,
  createTask,
  print,
  sleep,
  ValueError,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const backup = coroutine(function* backup() {
  yield* sleep(0.5);
  throw new ValueError('disk full');
});

const main = coroutine(function* main() {
  const task = createTask(backup(), { name: 'backup' });
  yield* sleep(1);
  print('main: all is well,', task.getName(), 'done:', task.done());
});

export const script: Script = (run) => run(main());
