import {
  coroutine,
  gather,
  print,
  sleep,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const fetch = coroutine(function* fetch(page: string) {
  print(`${page}: requested`);
  yield* sleep(1);
  print(`${page}: received`);
  return page;
});

const main = coroutine(function* main() {
  const [users, orders] = yield* gather(
    fetch('users'),
    fetch('orders'),
  );
  print(`have ${users} and ${orders}`);
});

export const script: Script = (run) => run(main());
