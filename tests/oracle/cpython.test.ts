import { beforeAll, describe, expect, it } from 'vitest';
import { type CPython, startCPython } from './cpython.ts';

describe('CPython on a virtual clock', () => {
  let cpython: CPython;

  beforeAll(async () => {
    cpython = await startCPython();
  });

  /** What the script prints, as `time text`. */
  const printed = (source: string) => cpython.runScript(source).output.map(({ t, text }) => `${t} ${text}`);

  it('is the version whose behaviour the project follows', () => {
    expect(cpython.version).toBe('3.14.2');
  });

  it('notes when each line was printed, in no real time', () => {
    const run = cpython.runScript(`
import asyncio, time

async def main():
    print("start")
    await asyncio.sleep(3600)
    print("part", end=" ")
    time.sleep(0.5)
    print("whole", time.monotonic(), asyncio.get_running_loop().time())

if __name__ == "__main__":
    asyncio.run(main())
    print("done", end="")
`);
    expect(run).toEqual({
      output: [
        { t: 0, text: 'start' },
        { t: 3600.5, text: 'part whole 3600.5 3600.5' },
        { t: 3600.5, text: 'done' },
      ],
      stderr: [],
      warnings: [],
      elapsed: 3600.5,
      result: 'None',
      error: null,
    });
  });

  it('lets nothing of one script through to the next', () => {
    const script = `
import asyncio
async def main():
    print(asyncio.current_task().get_name(), "leftover" in globals())
asyncio.run(main())
leftover = True
`;
    expect(printed(script)).toEqual(['0 Task-1 False']);
    expect(printed(script)).toEqual(['0 Task-1 False']);
  });

  it('fires timers of equal deadlines in the order of their creation', () => {
    const lines = printed(`
import asyncio
async def main():
    for name in "abcdef":
        asyncio.get_running_loop().call_later(1, print, name)
    await asyncio.sleep(2)
asyncio.run(main())
`);
    expect(lines).toEqual(['1 a', '1 b', '1 c', '1 d', '1 e', '1 f']);
  });

  it('gives threads a time of their own', () => {
    const lines = printed(`
import asyncio, time
def work():
    time.sleep(1)
    return "worked"
async def tick():
    for _ in range(3):
        print("tick")
        await asyncio.sleep(0.6)
async def main():
    print(await asyncio.gather(tick(), asyncio.to_thread(work)))
asyncio.run(main())
`);
    expect(lines).toEqual(['0 tick', '0.6 tick', '1.2 tick', "1.8 [None, 'worked']"]);
  });

  it('waits in the end for threads that outlive their tasks', () => {
    const lines = printed(`
import asyncio, time
def work():
    time.sleep(3)
    print("worked")
async def main():
    await asyncio.wait_for(asyncio.to_thread(work), 1)
try:
    asyncio.run(main())
except TimeoutError:
    print("over")
`);
    expect(lines).toEqual(['3 worked', '3 over']);
  });

  it.each([
    ['raise ValueError("x")', 'ValueError: x'],
    ['import asyncio\nraise asyncio.CancelledError', 'asyncio.exceptions.CancelledError'],
    ['class Odd(Exception): pass\nraise Odd', 'Odd'],
    ['raise ExceptionGroup("two", [KeyError(1), OSError()])', 'ExceptionGroup: two (2 sub-exceptions)'],
    ['raise SystemExit(3)', 'SystemExit: 3'],
    ['raise SystemExit', null],
    ['1 +', 'SyntaxError: invalid syntax'],
    ['print(lenn)', "NameError: name 'lenn' is not defined. Did you mean: 'len'?"],
    ['[].apend', "AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?"],
    ['input()', 'EOFError: EOF when reading a line'],
  ])('reports how %j ends', (source, error) => {
    expect(cpython.runScript(source).error).toBe(error);
  });

  it('reports a deadlock, and does not clean up after it', () => {
    const run = cpython.runScript(`
import asyncio
async def main():
    try:
        await asyncio.Event().wait()
    finally:
        print("cleaned up")
asyncio.run(main())
`);
    expect(run.error).toMatch(/^Deadlock/);
    expect(run.output).toEqual([]);
  });

  it('collects warnings', () => {
    const run = cpython.runScript(`
import asyncio
async def forgotten(): pass
async def failing(): raise ValueError
async def main():
    forgotten()
    asyncio.create_task(failing())
    await asyncio.sleep(1)
asyncio.run(main())
`);
    expect(run.warnings).toEqual([
      "RuntimeWarning: coroutine 'forgotten' was never awaited",
      'Task exception was never retrieved',
    ]);
  });

  it.each(['js', 'pyodide_js', 'pyodide.code', 'pyodide.ffi', '_pyodide', '_pyodide_core'])(
    'does not let scripts import %s',
    (module) => {
      expect(cpython.runScript(`import ${module}`).error).toMatch(/^ModuleNotFoundError/);
    },
  );
});
