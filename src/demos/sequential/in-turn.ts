import { coroutine, print, sleep } from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const ask = coroutine(function* ask(whom: string) {
  print(`${whom}: asked`);
  yield* sleep(1);
  print(`${whom}: answers`);
  return `${whom} agrees`;
});

const main = coroutine(function* main() {
  const first = yield* ask('Ada');
  const second = yield* ask('Alan');
  print(`main: ${first}, ${second}`);
});

export const script: Script = (run) => run(main());
