import { blockingSleep, coroutine, sleep } from '../asyncio/index.ts';
import { print } from '../trace/index.ts';
import type { Demo, Program } from './demo.ts';

const suspending = coroutine(function* main() {
  print('before');
  yield* sleep(2);
  print('after');
});

const blocking = coroutine(function* main() {
  print('before');
  blockingSleep(2);
  print('after');
});

const awaited: Program = {
  script: (run) => run(suspending()),
  python: `\
import asyncio


async def main():
    print("before")
    await asyncio.sleep(2)
    print("after")


asyncio.run(main())
`,
  typescript: `\
import { coroutine, run, sleep } from 'asynctutor/asyncio';

const main = coroutine(function* main() {
  console.log('before');
  yield* sleep(2);
  console.log('after');
});

await run(main());
`,
};

const notAwaited: Program = {
  script: (run) => run(blocking()),
  python: `\
import asyncio
import time


async def main():
    print("before")
    time.sleep(2)
    print("after")


asyncio.run(main())
`,
  typescript: `\
import { blockingSleep, coroutine, run } from 'asynctutor/asyncio';

const main = coroutine(function* main() {
  console.log('before');
  blockingSleep(2);
  console.log('after');
});

await run(main());
`,
};

/** What `await` does: the coroutine is suspended, and the thread is free. */
export const sleepDemo: Demo = {
  name: 'sleep',
  summary: 'await suspends a coroutine, and leaves the thread free.',
  notice: [
    'Between the two lines the coroutine is suspended: it keeps its place, and the thread is idle.',
    'time.sleep(2) takes the same 2 seconds, but it holds the thread: the event loop can run nothing else.',
    'A single task does not feel the difference. With several, the others have to wait: see pitfalls blocking.',
  ],
  kind: 'comparison',
  variants: [
    { label: 'await asyncio.sleep', program: awaited },
    { label: 'time.sleep', program: notAwaited },
  ],
};
