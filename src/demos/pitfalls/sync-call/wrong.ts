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

function report() {
  const page = fetch();
  print(`report: got a ${typeName(page)}`);
}

export const script: Script = async () => {
  report();
};
