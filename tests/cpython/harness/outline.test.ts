import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter, Outline } from '../../../src/cpython/index.ts';
import { startInterpreter } from '../support.ts';

let cpython: Interpreter;

beforeAll(async () => {
  cpython = await startInterpreter();
});

afterAll(() => cpython.close());

async function outlineOf(source: string): Promise<Outline> {
  const { outline } = await cpython.run({ source });
  if (outline === null) throw new Error('the source has no outline');
  return outline;
}

describe('the outline of a program', () => {
  it('has its functions, named as calls are', async () => {
    const { functions } = await outlineOf(`class Client:
    async def fetch(self):
        def parse(text):
            return text
        return parse("")

@print
def plain():
    class Local:
        async def run(self): ...
`);
    expect(functions).toEqual([
      { name: 'Client.fetch', line: 2, endLine: 5, isAsync: true, isEndless: false },
      { name: 'parse', line: 3, endLine: 4, isAsync: false, isEndless: false },
      { name: 'plain', line: 8, endLine: 10, isAsync: false, isEndless: false },
      { name: 'Local.run', line: 10, endLine: 10, isAsync: true, isEndless: false },
    ]);
  });

  it('has the names it uses, as they are written and as they were imported', async () => {
    const { uses } = await outlineOf(`import asyncio as aio, os.path
from time import sleep as nap
nap(1); aio.gather; os.path.join; own()
`);
    expect(uses.map(({ name, line }) => `${line} ${name}`)).toEqual([
      '3 aio.gather',
      '3 asyncio.gather',
      '3 nap',
      '3 os.path.join',
      '3 own',
      '3 time.sleep',
    ]);
  });

  it.each([
    ['await', 'async def f():\n    await x'],
    ['async for', 'async def f():\n    async for x in y: pass'],
    ['async with', 'async def f():\n    async with x: pass'],
    ['try-finally', 'try:\n    1\nfinally:\n    pass'],
    ['except*', 'try:\n    1\nexcept* OSError:\n    pass'],
    ['yield', 'def f():\n    yield 1'],
    ['yield from', 'def f():\n    yield from x'],
  ])('has the construct %s', async (name, source) => {
    expect((await outlineOf(source)).uses.map((use) => use.name)).toContain(name);
  });

  it.each([
    ['does not compile', 'def'],
    ['is too long to look at', `x = 1 #${'-'.repeat(200_000)}`],
    ['is nested too deeply to look at', `x = ${'('.repeat(5000)}${')'.repeat(5000)}`],
  ])('is missing if the source %s', async (_, source) => {
    expect((await cpython.run({ source })).outline).toBeNull();
  });

  it('is there when the program is stopped', async () => {
    const { outline, stop } = await cpython.run(
      { source: 'import os\nos._exit(0)' },
      { limits: { seconds: 60 } },
    );
    expect(stop?.kind).toBe('exit');
    expect(outline?.uses).toContainEqual({ name: 'os._exit', line: 2 });
  });

  it('adds no warning to those of the program', async () => {
    const { trace } = await cpython.run({ source: 'x = "\\d"' });
    expect(trace.events.filter(({ type }) => type === 'reported')).toHaveLength(1);
  });

  it('cannot be forged by the program', async () => {
    const outline = {
      functions: [],
      uses: [{ name: 'forged', line: 1 }],
      droppedTasks: [],
      blocks: [],
      catches: [],
      overlaps: [],
      connections: [],
    };
    const forged = JSON.stringify(`${JSON.stringify({ outline })}\n`);
    const source = `import os\nfor n in range(3, 64):\n    try: os.write(n, ${forged}.encode())\n    except OSError: pass`;
    const { uses } = await outlineOf(source);
    expect(uses.map(({ name }) => name)).not.toContain('forged');
    expect(uses.map(({ name }) => name)).toContain('os.write');
  });
});

describe('a program with a driver', () => {
  const source = `import asyncio, pickle
from dataclasses import dataclass

@dataclass
class Price:
    cents: int

async def total(prices):
    await asyncio.sleep(1)
    if not prices:
        raise ValueError("no prices")
    return sum(price.cents for price in prices)

if __name__ == "__main__":
    print("as a program")
`;
  const drive = (driver: string) => cpython.run({ source, driver });

  it('is the module exercise, and only the driver is the main program', async () => {
    const { trace, stderr } = await drive(`
import asyncio, pickle
from exercise import Price, total
print(asyncio.run(total([Price(3), pickle.loads(pickle.dumps(Price(4)))])), __name__)
`);
    expect(trace.output).toEqual([{ t: 1, text: '7 __main__' }]);
    expect(stderr).toBe('');
  });

  it('tells lines of the program alone', async () => {
    const { trace } = await drive(
      'import asyncio, exercise\n'.padEnd(60, '\n') +
        'async def main():\n    await exercise.total([])\nasyncio.run(main())',
    );
    const lines = trace.events.flatMap(({ line }) => (line === undefined ? [] : [line]));
    expect(Math.max(...lines)).toBeLessThan(15);
    expect(trace.events.flatMap((event) => (event.type === 'suspended' ? [event.calls] : []))).toEqual([
      [{ call: 1, name: 'total', line: 9 }],
    ]);
  });

  it('names the line of the program at which an error is raised', async () => {
    const { trace, errorLine, traceback } = await drive(
      'import asyncio, exercise\nasyncio.run(exercise.total([]))',
    );
    expect(trace.error).toBe('ValueError: no prices');
    expect(errorLine).toBe(11);
    expect(traceback).toContain('asyncio.run(exercise.total([]))');
  });

  it('does not get to the driver if it fails by itself', async () => {
    const { trace, errorLine } = await cpython.run({ source: 'x = 1\nx / 0', driver: 'print("driven")' });
    expect(trace.error).toBe('ZeroDivisionError: division by zero');
    expect(errorLine).toBe(2);
    expect(trace.output).toEqual([]);
  });

  it('has its outline from the program, and leaves no module behind', async () => {
    const { outline } = await drive('import exercise');
    expect(outline?.functions.map(({ name }) => name)).toEqual(['total']);
    expect((await cpython.run({ source: 'import exercise' })).trace.error).toMatch(/^ModuleNotFoundError/);
  });
});
