import {
  coroutine,
  createTask,
  print,
  sleep,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const upload = coroutine(function* upload() {
  print('upload: start');
  yield* sleep(1);
  print('upload: end');
});

const main = coroutine(function* main() {
  const task = createTask(upload(), { name: 'upload' });
  yield* sleep(0.5);
  print('main: thank you, goodbye');
  yield* task;
});

export const script: Script = (run) => run(main());
