import {
  coroutine,
  createTask,
  gather,
  print,
  repr,
  sleep,
  ValueError,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const fetch = coroutine(function* fetch(page: string, seconds: number) {
  print(`${page}: requested`);
  yield* sleep(seconds);
  if (page === 'typo') {
    throw new ValueError('no such page');
  }
  print(`${page}: received`);
  return page;
});

const main = coroutine(function* main() {
  const typo = createTask(fetch('typo', 1), { name: 'typo' });
  const mail = createTask(fetch('mail', 2), { name: 'mail' });
  const both = yield* gather([typo, mail], { returnExceptions: true });
  print(`main: has ${repr(both)}`);
});

export const script: Script = (run) => run(main());
