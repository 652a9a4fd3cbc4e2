import {
  blockingSleep,
  coroutine,
  createTask,
  Lock,
  print,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const guest = coroutine(function* guest() {
  print('guest: my turn at last');
});

const main = coroutine(function* main() {
  const task = createTask(guest(), { name: 'guest' });
  const lock = new Lock();
  for (let part = 1; part <= 3; part++) {
    yield* lock.acquire();
    print(`main: part ${part}`);
    blockingSleep(0.5);
    lock.release();
  }
  yield* task;
});

export const script: Script = (run) => run(main());
