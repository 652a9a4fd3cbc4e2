import { coroutine, print, repr, sleep } from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const greet = coroutine(function* greet(name: string) {
  print(`greet: hello, ${name}`);
  yield* sleep(1);
  print(`greet: goodbye, ${name}`);
  return 'all said';
});

const main = coroutine(function* main() {
  const coro = greet('Ada');
  const shown = repr(coro); // has no address here
  print(`main: called greet, got ${shown}`);
  yield* sleep(1);
  print('main: 1 s later, and not a word');
  const result = yield* coro;
  print(`main: awaited it, got ${result}`);
});

export const script: Script = (run) => run(main());
