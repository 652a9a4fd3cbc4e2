import {
  coroutine,
  createTask,
  Event,
  print,
  sleep,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

function ring(bell: Event) {
  print('thread: rings');
  bell.set();
}

const heart = coroutine(function* heart() {
  yield* sleep(2);
});

const main = coroutine(function* main() {
  const task = createTask(heart(), { name: 'heart' });
  const bell = new Event();
  setTimeout(ring, 500, bell);
  yield* bell.wait();
  print('main: hears the bell');
  task.cancel();
});

export const script: Script = (run) => run(main());
