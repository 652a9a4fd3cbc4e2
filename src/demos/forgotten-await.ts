import { coroutine, typeName } from '../asyncio/index.ts';
import { print } from '../trace/index.ts';
import type { Demo, Program } from './demo.ts';
import { fetch, pythonFetch, typescriptFetch } from './fetch.ts';

const forgetful = coroutine(function* main() {
  const page = fetch();
  print(`main: got a ${typeName(page)}`);
});

const mindful = coroutine(function* main() {
  const page = yield* fetch();
  print(`main: got a ${typeName(page)}`);
});

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
import { coroutine, run, sleep, typeName } from 'asynctutor/asyncio';

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
import { coroutine, run, sleep, typeName } from 'asynctutor/asyncio';

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
  summary: 'Calling a coroutine function runs none of it.',
  notice: [
    '"fetch: start" is missing from the first run: without await, not even the first line of fetch is reached.',
    'No exception is raised: main just goes on, with a coroutine object in place of the page.',
    "Python's one hint comes when that object is thrown away: \"coroutine 'fetch' was never awaited\".",
  ],
  kind: 'pitfall',
  variants: [
    { label: 'await forgotten', program: wrong },
    { label: 'awaited', program: right },
  ],
};
