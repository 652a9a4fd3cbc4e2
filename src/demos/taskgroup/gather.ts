import {
  CancelledError,
  coroutine,
  createTask,
  gather,
  print,
  repr,
  sleep,
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
  const cat = createTask(upload('cat', 1), { name: 'cat' });
  const dog = createTask(upload('dog', 2), { name: 'dog' });
  const owl = createTask(upload('owl', 4), { name: 'owl' });
  try {
    yield* gather(cat, dog, owl);
    print('main: all done');
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(`main: caught ${repr(error)}`);
  }
  yield* owl;
});

export const script: Script = (run) => run(main());
