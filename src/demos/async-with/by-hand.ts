import {
  coroutine,
  print,
  repr,
  sleep,
  ValueError,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

class Connection {
  open = coroutine(function* open() {
    print('connection: opens');
    yield* sleep(1);
    print('connection: is open');
  });
  close = coroutine(function* close() {
    print('connection: closes');
    yield* sleep(1);
    print('connection: is closed');
  });
}

const send = coroutine(function* send(message: string) {
  print(`send: ${message}`);
  yield* sleep(1);
  throw new ValueError('the line is bad');
});

const main = coroutine(function* main() {
  const connection = new Connection();
  try {
    yield* connection.open();
    yield* send('hello');
    yield* connection.close();
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(`main: caught ${repr(error)}`);
  }
});

export const script: Script = (run) => run(main());
