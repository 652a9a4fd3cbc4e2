import {
  coroutine,
  createTask,
  print,
  sleep,
  wait,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const work = coroutine(function* work() {
  for (let part = 1; part <= 3; part++) {
    try {
      yield* sleep(0.5);
      print(`work: part ${part}`);
    } catch {
      print('work: some error, never mind');
    }
  }
});

const main = coroutine(function* main() {
  const task = createTask(work(), { name: 'work' });
  yield* sleep(0.75);
  task.cancel();
  yield* wait([task]);
  print('main: was it cancelled?', task.cancelled());
});

export const script: Script = (run) => run(main());
