import {
  asCompleted,
  coroutine,
  createTask,
  print,
  sleep,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const load = coroutine(function* load(page: string, seconds: number) {
  yield* sleep(seconds);
  return page;
});

const main = coroutine(function* main() {
  const news = createTask(load('news', 3), { name: 'news' });
  const mail = createTask(load('mail', 1), { name: 'mail' });
  const maps = createTask(load('maps', 2), { name: 'maps' });
  for (const finished of asCompleted([news, mail, maps])) {
    const page = yield* finished;
    print(`main: shows ${page}`);
  }
});

export const script: Script = (run) => run(main());
