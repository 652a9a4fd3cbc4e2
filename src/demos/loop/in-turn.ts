import { coroutine, print, sleep } from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const PHOTOS = ['cat', 'dog', 'owl', 'fox', 'bee'];

const fetch = coroutine(function* fetch(photo: string) {
  yield* sleep(0.1);
  print(`${photo}: here`);
  return `${photo}.jpg`;
});

const main = coroutine(function* main() {
  const files: string[] = [];
  for (const photo of PHOTOS) {
    files.push(yield* fetch(photo));
  }
  return files;
});

export const script: Script = async (run) => {
  const files = await run(main());
  print(files.join(', '));
};
