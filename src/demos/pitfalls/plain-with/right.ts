import {
  asyncWith,
  coroutine,
  createTask,
  gather,
  Lock,
  print,
  sleep,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const visit = coroutine(function* visit(name: string, lock: Lock) {
  try {
    yield* asyncWith(lock, function* () {
      print(`${name}: inside`);
      yield* sleep(0.5);
      print(`${name}: leaves`);
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(`${name}: ${error.name}`);
  }
});

const main = coroutine(function* main() {
  const lock = new Lock();
  yield* gather(
    createTask(visit('Ann', lock), { name: 'Ann' }),
    createTask(visit('Bob', lock), { name: 'Bob' }),
  );
});

export const script: Script = (run) => run(main());
