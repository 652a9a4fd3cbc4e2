import {
  coroutine,
  createTask,
  print,
  sleep,
  TimeoutError,
  wait,
  waitFor,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const save = coroutine(function* save() {
  print('save: start');
  yield* sleep(2);
  print('save: end');
});

const main = coroutine(function* main() {
  const task = createTask(save(), { name: 'save' });
  try {
    yield* waitFor(task, 1);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print('main: waited long enough');
  }
  yield* wait([task]);
  print('main: was it cancelled?', task.cancelled());
});

export const script: Script = (run) => run(main());
