import { coroutine, sleep, typeName } from '../asyncio/index.ts';
import { print } from '../trace/index.ts';
import type { Demo, Program } from './demo.ts';

const fetch = coroutine(function* fetch() {
  print('fetch: start');
  yield* sleep(1);
  print('fetch: end');
  return 'the page';
});

// biome-ignore lint/correctness/useYield: the missing yield* is the mistake that is shown
const forgetful = coroutine(function* main() {
  const page = fetch();
  print(`main: got a ${typeName(page)}`);
});

const mindful = coroutine(function* main() {
  const page = yield* fetch();
  print(`main: got a ${typeName(page)}`);
});

const pythonFetch = `\
import asyncio


async def fetch():
    print("fetch: start")
    await asyncio.sleep(1)
    print("fetch: end")
    return "the page"
`;

const typescriptFetch = `\
import { coroutine, run, sleep, typeName } from 'asynctutor/asyncio';

const fetch = coroutine(function* fetch() {
  console.log('fetch: start');
  yield* sleep(1);
  console.log('fetch: end');
  return 'the page';
});
`;

const wrong: Program = {
  script: (run) => run(forgetful()),
  python: `\
${pythonFetch}

async def main():
    page = fetch()
    print(f"main: got a {type(page).__name__}")


asyncio.run(main())
`,
  typescript: `\
${typescriptFetch}
const main = coroutine(function* main() {
  const page = fetch();
  console.log(\`main: got a \${typeName(page)}\`);
});

await run(main());
`,
};

const right: Program = {
  script: (run) => run(mindful()),
  python: `\
${pythonFetch}

async def main():
    page = await fetch()
    print(f"main: got a {type(page).__name__}")


asyncio.run(main())
`,
  typescript: `\
${typescriptFetch}
const main = coroutine(function* main() {
  const page = yield* fetch();
  console.log(\`main: got a \${typeName(page)}\`);
});

await run(main());
`,
};

/** Calling a coroutine function runs nothing. */
export const forgottenAwaitDemo: Demo = {
  name: 'pitfalls forgotten-await',
  summary:
    'Calling a coroutine function runs none of it: it only makes a coroutine object, which must be awaited.',
  notice: [
    '"fetch: start" is missing from the first run: without await, not even the first line of fetch is reached.',
    'No exception is raised. main goes on with a coroutine object where it wanted a page.',
    "Python's one hint comes when the object is thrown away: \"coroutine 'fetch' was never awaited\".",
  ],
  kind: 'pitfall',
  variants: [
    { label: 'await forgotten', program: wrong },
    { label: 'awaited', program: right },
  ],
};
