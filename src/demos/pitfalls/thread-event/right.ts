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

const heart = coroutine(function* heart() {
  yield* sleep(2);
});

const main = coroutine(function* main() {
  const task = createTask(heart(), { name: 'heart' });
  const bell = new Event();
  const loop = getRunningLoop();
  setTimeout(ring, 500, bell, loop);
  yield* bell.wait();
  print('main: hears the bell');
  task.cancel();
});

export const script: Script = (run) => run(main());
