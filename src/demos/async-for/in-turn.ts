import {
  type AsyncIterator,
  asyncFor,
  coroutine,
  print,
  StopAsyncIteration,
  sleep,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

function letters(): AsyncIterator<string> {
  const names = ['ann', 'bob', 'eve'];
  const anext = coroutine(function* anext() {
    const name = names.shift();
    if (name === undefined) throw new StopAsyncIteration();
    yield* sleep(0.6);
    print(`${name}: letter comes`);
    return name;
  });
  const source: AsyncIterator<string> = { aiter: () => source, anext };
  return source;
}

const answer = coroutine(function* answer(name: string) {
  yield* sleep(0.4);
  print(`${name}: answered`);
});

const main = coroutine(function* main() {
  yield* asyncFor(letters(), function* (name) {
    yield* answer(name);
  });
  print('main: no more letters');
});

export const script: Script = (run) => run(main());
