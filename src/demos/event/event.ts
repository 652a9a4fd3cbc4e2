import {
  coroutine,
  createTask,
  Event,
  gather,
  print,
  sleep,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const runner = coroutine(function* runner(name: string, start: Event) {
  print(`${name}: at the line`);
  yield* start.wait();
  print(`${name}: runs`);
});

const main = coroutine(function* main() {
  const start = new Event();
  const ann = createTask(runner('ann', start), { name: 'ann' });
  const bob = createTask(runner('bob', start), { name: 'bob' });
  yield* sleep(2);
  print('main: go!');
  start.set();
  yield* gather(ann, bob);
  const late = createTask(runner('late', start), { name: 'late' });
  yield* late;
});

export const script: Script = (run) => run(main());
