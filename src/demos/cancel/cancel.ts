import {
  coroutine,
  createTask,
  print,
  sleep,
  wait,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const worker = coroutine(function* worker(name: string) {
  print(`${name}: start`);
  try {
    yield* sleep(5);
    print(`${name}: end`);
  } finally {
    print(`${name}: tidies up`);
    yield* sleep(1);
    print(`${name}: is tidy`);
  }
});

const main = coroutine(function* main() {
  const busy = createTask(worker('busy'), { name: 'busy' });
  yield* sleep(1);
  const fresh = createTask(worker('fresh'), { name: 'fresh' });
  print('main: cancel()', busy.cancel(), fresh.cancel());
  print('main: cancelled()', busy.cancelled(), fresh.cancelled());
  yield* wait([busy, fresh]);
  print('main: cancelled()', busy.cancelled(), fresh.cancelled());
});

export const script: Script = (run) => run(main());
