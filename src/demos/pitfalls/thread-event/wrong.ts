import {
  coroutine,
  createTask,
  Event,
  print,
  sleep,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

function signal(flag: Event) {
  print('thread: sets the flag');
  flag.set();
}

const heart = coroutine(function* heart() {
  yield* sleep(2);
});

const main = coroutine(function* main() {
  const task = createTask(heart(), { name: 'heart' });
  const flag = new Event();
  setTimeout(signal, 500, flag);
  yield* flag.wait();
  print('main: sees the flag');
  task.cancel();
});

export const script: Script = (run) => run(main());
