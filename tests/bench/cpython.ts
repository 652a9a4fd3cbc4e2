/** How long the embedded CPython takes, beside a bare start of Node on the same machine at the same moment. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { makeContext } from '../../src/cli/context/context.ts';
import { showScript } from '../../src/cli/run/show-script.ts';
import { Interpreter } from '../../src/cpython/index.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import { buildChild, temporaryFolder } from '../cpython/support.ts';

const MANY_TASKS = `
import asyncio

async def worker(n):
    await asyncio.sleep(n % 7)
    return n

async def main():
    await asyncio.gather(*(worker(n) for n in range(10_000)))

asyncio.run(main())
`;

async function milliseconds(action: () => unknown): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/** The median of so many measurements, in milliseconds. */
async function median(times: number, action: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) taken.push(await milliseconds(action));
  return taken.sort((a, b) => a - b)[times >> 1] ?? 0;
}

function report(what: string, time: number, bound: number): void {
  console.log(`${what.padEnd(48)} ${time.toFixed(0).padStart(6)} ms   at most ${bound} on an idle machine`);
}

/** The median time that the command takes for a script whose Python is warm. */
async function showRepeatedly(source: string): Promise<number> {
  const file = join(temporaryFolder(), 'script.py');
  writeFileSync(file, source);
  const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() }) as NodeJS.WriteStream;
  const io = {
    stdin: process.stdin,
    stdout: sink(),
    stderr: sink(),
    env: process.env,
    onInterrupt: () => () => {},
  };
  const context = makeContext(io, 'en', await messagesIn('en'));
  const target = { file, module: null, args: [], python: null };
  const show = () => showScript(target, { instant: true }, context);
  await show();
  const time = await median(50, show);
  await context.python.close();
  return time;
}

const directory = await buildChild();
const options = { directory, cacheDirectory: join(temporaryFolder(), 'cache') };
// A process that is only warming up keeps nobody alive.
const alive = setInterval(() => {}, 1000);

const bare = await median(9, () => spawnSync(process.execPath, ['-e', '0']));
console.log(`${'node -e 0'.padEnd(48)} ${bare.toFixed(0).padStart(6)} ms`);

const first = new Interpreter(options);
report('ready the first time', await milliseconds(() => first.warmUp()), 3500);
first.close();

let python = new Interpreter(options);
const ready = await median(7, async () => {
  python.close();
  python = new Interpreter(options);
  await python.warmUp();
});
report(`ready from the snapshot (${(ready / bare).toFixed(1)} bare starts)`, ready, 700);

const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', `${python.pid}`], { encoding: 'utf8' });
console.log(
  `${'memory of the warm process'.padEnd(48)} ${(Number(stdout) / 1024).toFixed(0).padStart(6)} MB   at most 250`,
);

report(
  'a program that does nothing, memory put back',
  await median(50, () => python.run({ source: '' })),
  15,
);
const hour = 'import asyncio\nasyncio.run(asyncio.sleep(3600))';
report('asyncio.sleep(3600)', await median(50, () => python.run({ source: hour })), 50);
const shown = await showRepeatedly(hour);
report('the same, shown by run --instant', shown, 100);
report('10,000 tasks', await median(5, () => python.run({ source: MANY_TASKS })), 1500);
const endless = { source: 'while True:\n    pass' };
const limits = { seconds: 1 };
report(
  'an endless loop, beyond its second',
  (await median(3, () => python.run(endless, { limits }))) - 1000,
  400,
);

python.close();
clearInterval(alive);
