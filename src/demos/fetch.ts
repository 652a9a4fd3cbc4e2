import { coroutine, sleep } from '../asyncio/index.ts';
import { print } from '../trace/index.ts';

/** A coroutine function that some demos call in a wrong way and in the right one. */
export const fetch = coroutine(function* fetch() {
  print('fetch: start');
  yield* sleep(1);
  print('fetch: end');
  return 'the page';
});

/** The same, as Python listings begin. */
export const pythonFetch = `\
import asyncio


async def fetch():
    print("fetch: start")
    await asyncio.sleep(1)
    print("fetch: end")
    return "the page"
`;

/** The same, as it stands in TypeScript listings. */
export const typescriptFetch = `\
const fetch = coroutine(function* fetch() {
  console.log('fetch: start');
  yield* sleep(1);
  console.log('fetch: end');
  return 'the page';
});
`;
