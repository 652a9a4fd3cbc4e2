import { coroutine, print, sleep } from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const allowed = coroutine(function* allowed(user: string) {
  yield* sleep(1);
  return user === 'alice';
});

const main = coroutine(function* main() {
  if (yield* allowed('mallory')) {
    print('mallory: GRANTED');
  } else {
    print('mallory: refused');
  }
});

export const script: Script = (run) => run(main());
