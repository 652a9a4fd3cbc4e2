import {
  coroutine,
  createTask,
  gather,
  print,
  sleep,
  type Task,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const PHOTOS = ['cat', 'dog', 'owl', 'fox', 'bee'];

const fetch = coroutine(function* fetch(photo: string) {
  yield* sleep(0.1);
  print(`${photo}: here`);
  return `${photo}.jpg`;
});

const main = coroutine(function* main() {
  const tasks: Task<string>[] = [];
  for (const photo of PHOTOS) {
    tasks.push(createTask(fetch(photo), { name: photo }));
  }
  return yield* gather(...tasks);
});

export const script: Script = async (run) => {
  const files = await run(main());
  print(files.join(', '));
};
