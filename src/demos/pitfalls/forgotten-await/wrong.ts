import {
  coroutine,
  print,
  sleep,
  typeName,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const fetch = coroutine(function* fetch() {
  print('fetch: start');
  yield* sleep(1);
  print('fetch: end');
  return 'the page';
});

const main = coroutine(function* main() {
  const page = fetch();
  print(`main: got a ${typeName(page)}`);
});

export const script: Script = (run) => run(main());
