import {
  type AsyncIterator,
  asyncFor,
  coroutine,
  print,
  StopAsyncIteration,
  sleep,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

function orders(): AsyncIterator<number> {
  let number = 0;
  const anext = coroutine(function* anext() {
    if (number === 3) throw new StopAsyncIteration();
    yield* sleep(0.5);
    print(`order ${++number}: in`);
    return number;
  });
  return { aiter: orders, anext };
}

const handle = coroutine(function* handle(number: number) {
  yield* sleep(0.5);
  print(`order ${number}: handled`);
});

const main = coroutine(function* main() {
  yield* asyncFor(orders(), function* (number) {
    yield* handle(number);
  });
});

export const script: Script = (run) => run(main());
