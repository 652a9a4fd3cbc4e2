import { coroutine, print, sleep } from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const main = coroutine(function* main() {
  print('before');
  yield* sleep(2);
  print('after');
});

export const script: Script = (run) => run(main());
