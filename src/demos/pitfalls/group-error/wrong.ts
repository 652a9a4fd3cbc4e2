import {
  asyncWith,
  coroutine,
  print,
  sleep,
  TaskGroup,
  ValueError,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const check = coroutine(function* check() {
  yield* sleep(0.5);
  throw new ValueError('bad data');
});

const load = coroutine(function* load() {
  yield* sleep(1);
  print('load: end');
});

const main = coroutine(function* main() {
  try {
    yield* asyncWith(new TaskGroup(), function* (group) {
      group.createTask(check(), { name: 'check' });
      group.createTask(load(), { name: 'load' });
    });
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print('main: bad data, going on without');
  }
  print('main: end');
});

export const script: Script = (run) => run(main());
