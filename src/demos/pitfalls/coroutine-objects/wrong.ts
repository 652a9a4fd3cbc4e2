import { coroutine, print, sleep } from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const fetch = coroutine(function* fetch(page: string) {
  print(`${page}: requested`);
  yield* sleep(1);
  print(`${page}: received`);
  return page;
});

const main = coroutine(function* main() {
  const users = fetch('users');
  const orders = fetch('orders');
  print('main: asked for both');
  print('main: have', yield* users);
  print('main: have', yield* orders);
});

export const script: Script = (run) => run(main());
