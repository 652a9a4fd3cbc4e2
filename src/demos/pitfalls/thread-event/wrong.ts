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

const guard = coroutine(function* guard(bell: Event) {
  yield* bell.wait();
  print('guard: hears the bell');
});

const main = coroutine(function* main() {
  const bell = new Event();
  const task = createTask(guard(bell), { name: 'guard' });
  setTimeout(ring, 500, bell);
  yield* sleep(2);
  print('main: the loop wakes after 2 s');
  yield* task;
});

export const script: Script = (run) => run(main());
