import {
  asyncWith,
  CancelledError,
  coroutine,
  ExceptionGroup,
  print,
  repr,
  sleep,
  TaskGroup,
  ValueError,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const upload = coroutine(function* upload(
  photo: string,
  seconds: number,
) {
  print(`${photo}: start`);
  try {
    yield* sleep(seconds);
  } catch (error) {
    if (error instanceof CancelledError) {
      print(`${photo}: cancelled, tidies up`);
      yield* sleep(1);
    }
    throw error;
  }
  if (photo === 'dog') {
    throw new ValueError('dog is too big');
  }
  print(`${photo}: end`);
});

const main = coroutine(function* main() {
  try {
    yield* asyncWith(new TaskGroup(), function* (group) {
      group.createTask(upload('cat', 1), { name: 'cat' });
      group.createTask(upload('dog', 2), { name: 'dog' });
      group.createTask(upload('owl', 4), { name: 'owl' });
    });
    print('main: all done');
  } catch (errors) {
    if (!(errors instanceof ExceptionGroup)) throw errors;
    for (const error of errors.exceptions) {
      print(`main: caught ${repr(error)}`);
    }
  }
});

export const script: Script = (run) => run(main());
