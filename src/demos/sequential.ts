import { coroutine, gather, sleep } from '../asyncio/index.ts';
import { print } from '../trace/index.ts';
import type { Demo, Program } from './demo.ts';

const fetch = coroutine(function* fetch(page: string) {
  print(`${page}: requested`);
  yield* sleep(1);
  print(`${page}: received`);
  return page;
});

const inTurn = coroutine(function* main() {
  const users = yield* fetch('users');
  const orders = yield* fetch('orders');
  print(`have ${users} and ${orders}`);
});

const together = coroutine(function* main() {
  const [users, orders] = yield* gather(fetch('users'), fetch('orders'));
  print(`have ${users} and ${orders}`);
});

const pythonFetch = `\
import asyncio


async def fetch(page):
    print(f"{page}: requested")
    await asyncio.sleep(1)
    print(f"{page}: received")
    return page
`;

const typescriptFetch = `\
const fetch = coroutine(function* fetch(page: string) {
  console.log(\`\${page}: requested\`);
  yield* sleep(1);
  console.log(\`\${page}: received\`);
  return page;
});
`;

const wrong: Program = {
  script: (run) => run(inTurn()),
  python: `\
${pythonFetch}

async def main():
    users = await fetch("users")
    orders = await fetch("orders")
    print(f"have {users} and {orders}")


asyncio.run(main())
`,
  typescript: `\
import { coroutine, run, sleep } from 'asynctutor/asyncio';

${typescriptFetch}
const main = coroutine(function* main() {
  const users = yield* fetch('users');
  const orders = yield* fetch('orders');
  console.log(\`have \${users} and \${orders}\`);
});

await run(main());
`,
};

const right: Program = {
  script: (run) => run(together()),
  python: `\
${pythonFetch}

async def main():
    users, orders = await asyncio.gather(fetch("users"), fetch("orders"))
    print(f"have {users} and {orders}")


asyncio.run(main())
`,
  typescript: `\
import { coroutine, gather, run, sleep } from 'asynctutor/asyncio';

${typescriptFetch}
const main = coroutine(function* main() {
  const [users, orders] = yield* gather(fetch('users'), fetch('orders'));
  console.log(\`have \${users} and \${orders}\`);
});

await run(main());
`,
};

/** Two awaits in a row are two waits in a row. */
export const sequentialDemo: Demo = {
  name: 'pitfalls sequential',
  summary: 'Two awaits in a row wait twice.',
  notice: [
    'In the first run, orders are requested only when the users are here: 1 + 1 = 2 seconds.',
    'gather makes a task of each call, so both requests are under way at once: 1 second for the two.',
    'Awaiting in turn is right where the second call needs the result of the first.',
  ],
  kind: 'pitfall',
  variants: [
    { label: 'one after another', program: wrong },
    { label: 'together', program: right },
  ],
};
