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

function signal(flag: Event, loop: EventLoop) {
  print('thread: sets the flag');
  loop.callSoonThreadsafe(() => flag.set());
}

const heart = coroutine(function* heart() {
  yield* sleep(2);
});

const main = coroutine(function* main() {
  const task = createTask(heart(), { name: 'heart' });
  const flag = new Event();
  const loop = getRunningLoop();
  setTimeout(signal, 500, flag, loop);
  yield* flag.wait();
  print('main: sees the flag');
  task.cancel();
});

export const script: Script = (run) => run(main());
