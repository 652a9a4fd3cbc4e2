import { blockingSleep, coroutine, createTask, gather, sleep } from '../asyncio/index.ts';
import { print } from '../trace/index.ts';
import type { Demo, Program } from './demo.ts';

const tick = coroutine(function* tick(name: string) {
  for (let count = 1; count <= 6; count++) {
    print(`${name}: tick ${count}`);
    yield* sleep(0.5);
  }
});

const blockingReport = coroutine(function* report() {
  yield* sleep(0.75);
  print('report: start');
  blockingSleep(2);
  print('report: end');
});

const report = coroutine(function* report() {
  yield* sleep(0.75);
  print('report: start');
  yield* sleep(2);
  print('report: end');
});

const main = coroutine(function* main(reporting: typeof report) {
  yield* gather(
    createTask(tick('A'), { name: 'A' }),
    createTask(reporting(), { name: 'report' }),
    createTask(tick('B'), { name: 'B' }),
  );
});

const pythonTick = `\
async def tick(name):
    for count in range(1, 7):
        print(f"{name}: tick {count}")
        await asyncio.sleep(0.5)
`;

const pythonMain = `\
async def main():
    await asyncio.gather(
        asyncio.create_task(tick("A"), name="A"),
        asyncio.create_task(report(), name="report"),
        asyncio.create_task(tick("B"), name="B"),
    )


asyncio.run(main())
`;

const typescriptTick = `\
const tick = coroutine(function* tick(name: string) {
  for (let count = 1; count <= 6; count++) {
    console.log(\`\${name}: tick \${count}\`);
    yield* sleep(0.5);
  }
});
`;

const typescriptMain = `\
const main = coroutine(function* main() {
  yield* gather(
    createTask(tick('A'), { name: 'A' }),
    createTask(report(), { name: 'report' }),
    createTask(tick('B'), { name: 'B' }),
  );
});

await run(main());
`;

const wrong: Program = {
  script: (run) => run(main(blockingReport)),
  python: `\
import asyncio
import time


${pythonTick}

async def report():
    await asyncio.sleep(0.75)
    print("report: start")
    time.sleep(2)
    print("report: end")


${pythonMain}`,
  typescript: `\
import {
  blockingSleep,
  coroutine,
  createTask,
  gather,
  run,
  sleep,
} from 'asynctutor/asyncio';

${typescriptTick}
const report = coroutine(function* report() {
  yield* sleep(0.75);
  console.log('report: start');
  blockingSleep(2);
  console.log('report: end');
});

${typescriptMain}`,
};

const right: Program = {
  script: (run) => run(main(report)),
  python: `\
import asyncio


${pythonTick}

async def report():
    await asyncio.sleep(0.75)
    print("report: start")
    await asyncio.sleep(2)
    print("report: end")


${pythonMain}`,
  typescript: `\
import {
  coroutine,
  createTask,
  gather,
  run,
  sleep,
} from 'asynctutor/asyncio';

${typescriptTick}
const report = coroutine(function* report() {
  yield* sleep(0.75);
  console.log('report: start');
  yield* sleep(2);
  console.log('report: end');
});

${typescriptMain}`,
};

/** One blocking call holds up every task. */
export const blockingDemo: Demo = {
  name: 'pitfalls blocking',
  summary: 'One blocking call stops every task.',
  notice: [
    'While time.sleep(2) holds the one thread, A and B do not tick, though both are due from 1.0 s on.',
    'A task gives up the thread only at an await that has to wait. Being inside async def does not help.',
    'With await asyncio.sleep(2) the report takes just as long, and nobody has to wait for it.',
    'A blocking function that has no async twin can go into a thread: await asyncio.to_thread(function).',
  ],
  kind: 'pitfall',
  variants: [
    { label: 'time.sleep', program: wrong },
    { label: 'await asyncio.sleep', program: right },
  ],
};
