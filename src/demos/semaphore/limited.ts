import {
  asyncWith,
  coroutine,
  createTask,
  gather,
  print,
  Semaphore,
  sleep,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const load = coroutine(function* load(
  page: string,
  seconds: number,
  permits: Semaphore,
) {
  yield* asyncWith(permits, function* () {
    print(`${page}: start`);
    yield* sleep(seconds);
    print(`${page}: end`);
  });
});

const main = coroutine(function* main() {
  const permits = new Semaphore(2);
  const news = createTask(load('news', 1, permits), { name: 'news' });
  const mail = createTask(load('mail', 2, permits), { name: 'mail' });
  const maps = createTask(load('maps', 2, permits), { name: 'maps' });
  const pets = createTask(load('pets', 2, permits), { name: 'pets' });
  yield* gather(news, mail, maps, pets);
});

export const script: Script = (run) => run(main());
