import {
  coroutine,
  print,
  RuntimeError,
  sleep,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const fetch = coroutine(function* fetch() {
  print('fetch: start');
  yield* sleep(1);
  print('fetch: end');
  return 'the page';
});

export const script: Script = async (run) => {
  const main = coroutine(function* main() {
    try {
      const page = yield* fetch();
      print(`main: got ${page}`);
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      print(`main: ${error.message}`);
    }
  });

  await run(main());
};
