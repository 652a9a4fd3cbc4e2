import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Interpreter } from '../../../src/cpython/index.ts';
import { type Call, calls } from '../../../src/trace/index.ts';
import { startInterpreter } from '../support.ts';

let cpython: Interpreter;

beforeAll(async () => {
  cpython = await startInterpreter();
});

afterAll(() => cpython.close());

const callsOf = async (source: string): Promise<Call[]> => calls((await cpython.run({ source })).trace);

it('two calls of one coroutine are two, with their times, lines and callers', async () => {
  expect(
    await callsOf(`import asyncio

async def fetch(seconds):
    await asyncio.sleep(seconds)

async def main():
    await fetch(1)
    await asyncio.sleep(1)
    await fetch(2)

asyncio.run(main())
`),
  ).toEqual([
    { call: 1, name: 'main', task: 1, start: 0, end: 4, line: 11, caller: null },
    { call: 2, name: 'fetch', task: 1, start: 0, end: 1, line: 7, caller: 1 },
    { call: 3, name: 'fetch', task: 1, start: 2, end: 4, line: 9, caller: 1 },
  ]);
});

it('a call in a task of its own is called from where the task is made', async () => {
  const source = `import asyncio

async def fetch(seconds):
    await asyncio.sleep(seconds)

async def main():
    await asyncio.gather(fetch(1),
                         fetch(2))

asyncio.run(main())
`;
  expect((await callsOf(source)).slice(1)).toEqual([
    { call: 2, name: 'fetch', task: 2, start: 0, end: 1, line: 7, caller: null },
    { call: 3, name: 'fetch', task: 3, start: 0, end: 2, line: 7, caller: null },
  ]);
});

it('an asynchronous generator is one call, and goes by its own name', async () => {
  const source = `import asyncio

class Source:
    async def numbers(self):
        for n in range(3):
            await asyncio.sleep(1)
            yield n

async def main():
    async def show(n):
        await asyncio.sleep(1)

    async for n in Source().numbers():
        await show(n)

asyncio.run(main())
`;
  const found = (await callsOf(source)).map(({ name, start, end, line }) => [name, start, end, line]);
  expect(found).toEqual([
    ['main', 0, 6, 16],
    ['Source.numbers', 0, 5, 13],
    ['show', 1, 2, 14],
    ['show', 3, 4, 14],
    ['show', 5, 6, 14],
  ]);
});

it("a coroutine that is not the program's own, or never has to wait, is no call", async () => {
  const source = `import asyncio

async def at_once():
    return 1

async def main():
    await at_once()
    await asyncio.wait_for(asyncio.sleep(1), 2)

asyncio.run(main())
`;
  expect((await callsOf(source)).map(({ name }) => name)).toEqual(['main']);
});

it('a call that hangs lasts to the end of the trace', async () => {
  const source = `import asyncio

async def wait_for_ever():
    await asyncio.sleep(1)
    await asyncio.Event().wait()

asyncio.run(wait_for_ever())
`;
  expect(await callsOf(source)).toMatchObject([{ name: 'wait_for_ever', start: 0, end: 1 }]);
  const { trace } = await cpython.run({ source });
  expect(trace.elapsed).toBe(1);
});
