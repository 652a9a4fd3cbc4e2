import {
  coroutine,
  createTask,
  gather,
  print,
  sleep,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const load = coroutine(function* load(page: string, seconds: number) {
  print(`${page}: start`);
  yield* sleep(seconds);
  print(`${page}: end`);
});

const main = coroutine(function* main() {
  const news = createTask(load('news', 1), { name: 'news' });
  const mail = createTask(load('mail', 2), { name: 'mail' });
  const maps = createTask(load('maps', 2), { name: 'maps' });
  const pets = createTask(load('pets', 2), { name: 'pets' });
  yield* gather(news, mail, maps, pets);
});

export const script: Script = (run) => run(main());
