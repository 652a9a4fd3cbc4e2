import {
  asyncWith,
  coroutine,
  print,
  repr,
  sleep,
  ValueError,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

class Connection {
  aenter = coroutine(function* aenter() {
    print('connection: opens');
    yield* sleep(1);
    print('connection: is open');
  });
  aexit = coroutine(function* aexit(error: unknown) {
    print(`connection: closes, told of ${repr(error)}`);
    yield* sleep(1);
    print('connection: is closed');
    return false;
  });
}

const send = coroutine(function* send(message: string) {
  print(`send: ${message}`);
  yield* sleep(1);
  throw new ValueError('the line is bad');
});

const main = coroutine(function* main() {
  try {
    yield* asyncWith(new Connection(), function* () {
      yield* send('hello');
    });
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(`main: caught ${repr(error)}`);
  }
});

export const script: Script = (run) => run(main());
