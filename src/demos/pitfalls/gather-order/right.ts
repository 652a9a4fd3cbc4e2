import {
  asCompleted,
  coroutine,
  createTask,
  print,
  sleep,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const race = coroutine(function* race(name: string, seconds: number) {
  yield* sleep(seconds);
  print(`${name}: arrives`);
  return name;
});

const main = coroutine(function* main() {
  const racers = [
    createTask(race('tortoise', 1), { name: 'tortoise' }),
    createTask(race('hare', 0.5), { name: 'hare' }),
  ];
  const ranking: string[] = [];
  for (const racer of asCompleted(racers)) ranking.push(yield* racer);
  print('main: ranking', ranking);
});

export const script: Script = (run) => run(main());
