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

export const script: Script = async (run) => {
  async function report() {
    const page = await run(fetch());
    print(`report: got a ${typeName(page)}`);
  }

  await report();
};
