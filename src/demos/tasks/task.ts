import {
  coroutine,
  createTask,
  print,
  sleep,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const brew = coroutine(function* brew() {
  print('tea: water is on');
  yield* sleep(2);
  print('tea: ready');
  return 'tea';
});

const main = coroutine(function* main() {
  const tea = createTask(brew(), { name: 'tea' });
  print('main: lays the table');
  yield* sleep(1);
  print('main: table is laid');
  const drink = yield* tea;
  print(`main: pours the ${drink}`);
});

export const script: Script = (run) => run(main());
