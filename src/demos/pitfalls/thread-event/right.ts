import {
  coroutine,
  createTask,
  Event,
  type EventLoop,
  getRunningLoop,
  print,
  sleep,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

function ring(bell: Event, loop: EventLoop) {
  print('thread: rings');
  loop.callSoonThreadsafe(() => bell.set());
}

const guard = coroutine(function* guard(bell: Event) {
  yield* bell.wait();
  print('guard: hears the bell');
});

const main = coroutine(function* main() {
  const bell = new Event();
  const task = createTask(guard(bell), { name: 'guard' });
  const loop = getRunningLoop();
  setTimeout(ring, 500, bell, loop);
  yield* sleep(2);
  print('main: the loop wakes after 2 s');
  yield* task;
});

export const script: Script = (run) => run(main());
