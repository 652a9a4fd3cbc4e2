import {
  asyncWith,
  blockingSleep,
  coroutine,
  print,
  TimeoutError,
  timeout,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const main = coroutine(function* main() {
  const limit = timeout(0.5);
  try {
    yield* asyncWith(limit, function* () {
      print('main: report begun');
      blockingSleep(1.5);
      print('main: report written');
    });
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print('main: time is up, no report');
  }
  print('main: limit expired?', limit.expired());
});

export const script: Script = (run) => run(main());
