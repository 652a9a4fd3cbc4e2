import { coroutine, print, sleep } from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const fetch = coroutine(function* fetch() {
  print('fetch: start');
  yield* sleep(1);
  print('fetch: end');
  return 'the page';
});

const REPORT = `
'use strict';
function report() {
  const page = yield* fetch();
  print('report: got', page);
};
return report;
`;

export const script: Script = async (run) => {
  try {
    const compile = new Function('coroutine', 'fetch', 'print', REPORT);
    const report = compile(coroutine, fetch, print);
    await run(report());
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    print('report:', error.name);
  }
};
