import {
  coroutine,
  createTask,
  gather,
  print,
  sleep,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const tick = coroutine(function* tick(name: string) {
  for (let count = 1; count <= 6; count++) {
    print(`${name}: tick ${count}`);
    yield* sleep(0.5);
  }
});

const report = coroutine(function* report() {
  yield* sleep(0.75);
  print('report: start');
  yield* sleep(2);
  print('report: end');
});

const main = coroutine(function* main() {
  yield* gather(
    createTask(tick('A'), { name: 'A' }),
    createTask(report(), { name: 'report' }),
    createTask(tick('B'), { name: 'B' }),
  );
});

export const script: Script = (run) => run(main());
