import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter, RunOptions, RunResult } from '../../src/cpython/index.ts';
import { traceSchema } from '../../src/trace/schema.ts';
import { startInterpreter } from './support.ts';

let python: Interpreter;
beforeAll(async () => {
  python = await startInterpreter();
});
afterAll(() => python.close());

const run = (source: string, options?: RunOptions): Promise<RunResult> => python.run({ source }, options);
const printed = ({ trace }: RunResult): string[] => trace.output.map(({ text }) => text);

describe('a run', () => {
  it('gives the trace of all that happened', async () => {
    const { trace, stop } = await run(`
import asyncio

async def worker(seconds):
    await asyncio.sleep(seconds)
    return seconds

async def main():
    print(await asyncio.gather(worker(3600), worker(1)))

asyncio.run(main())
`);
    expect(traceSchema.parse(trace)).toMatchObject({
      clock: 'virtual',
      elapsed: 3600,
      output: [{ t: 3600, text: '[3600, 1]' }],
      tasks: [{ name: 'Task-1' }, { name: 'Task-2' }, { name: 'Task-3' }],
    });
    expect(stop).toBeNull();
  });

  it('names the line of an error', async () => {
    const result = await run('x = 1\nx / 0');
    expect(result).toMatchObject({
      errorLine: 2,
      stop: null,
      trace: { error: 'ZeroDivisionError: division by zero' },
    });
    expect(result.traceback).toContain('line 2');
  });

  it.each(['len', 'isinstance', 'id', 'list', 'sorted', 'type'])(
    'is observed to its end, whatever a program makes of the builtin %s',
    async (name) => {
      const { stop, trace } = await run(`
import asyncio, builtins

def broken(*args, **options):
    raise LookupError("replaced")

async def work():
    print("begun")
    builtins.${name} = broken
    await asyncio.sleep(1)
    raise ValueError("over")

asyncio.run(work())
`);
      expect(stop).toBeNull();
      expect([printed({ trace } as RunResult), trace.tasks[0]?.name]).toEqual([['begun'], 'Task-1']);
      expect(trace.error).toMatch(/^(LookupError: replaced|ValueError: over)$/);
    },
  );

  it('waits for those that were asked for before', async () => {
    const runs = [1, 2, 3].map((n) => run(`print(${n})`));
    expect((await Promise.all(runs)).map(printed)).toEqual([['1'], ['2'], ['3']]);
  });

  it('begins as the first did, whatever was done before', async () => {
    await run(`
import asyncio, builtins, os, sys, time
sys.modules["json"] = None
builtins.len = asyncio.run = time.time = None
del sys.modules["asyncio"]
for path in ("/tmp/left", "/home/pyodide/left", "/left"): open(path, "w").write("left")
open("/lib/python314.zip", "r+b").write(b"spoilt")
for name in os.listdir("/harness"): os.remove(f"/harness/{name}")
os.chdir("/tmp")
os.closerange(0, 99)
`);
    const result = await run(`
import asyncio, json, os, time, tomllib
print(len(os.listdir("/tmp")), os.path.exists("/left"), os.listdir("/home/pyodide"), os.getcwd(), time.monotonic())
async def main(): print("ran")
asyncio.run(main())
`);
    expect(printed(result)).toEqual(['0 False [] /home/pyodide 0.0', 'ran']);
  });

  it('finds the mask and the descriptors as the first did', async () => {
    const look =
      'import fcntl, os\nprint(oct(os.umask(0o777)), [fcntl.fcntl(n, fcntl.F_GETFL) for n in range(3)])\n';
    const spoil = 'for n in range(3): fcntl.fcntl(n, fcntl.F_SETFL, os.O_APPEND | os.O_NONBLOCK)\n';
    const first = printed(await run(look + spoil));
    expect(printed(await run(look))).toEqual(first);
  });

  it('ends at once when it is no longer wanted', async () => {
    const abort = new AbortController();
    const endless = run('while True: pass', { signal: abort.signal, limits: { seconds: 60 } });
    const waiting = run('print(1)', { signal: abort.signal });
    const next = run('print(2)');
    abort.abort(new Error('saved again'));
    await expect(endless).rejects.toThrow('saved again');
    await expect(waiting).rejects.toThrow('saved again');
    expect(printed(await next)).toEqual(['2']);
  });
});

describe('what a program writes past sys.stdout and sys.stderr', () => {
  it('is output like any other: os.write, sys.__stdout__, sys.__stderr__', async () => {
    const result = await run(`
import os, sys
print("a", end="")
print(os.write(1, b"b\\n"))
sys.__stdout__.write("c\\n")
os.write(2, bytearray(b"d"))
sys.__stderr__.write("e")
`);
    expect(printed(result)).toEqual(['ab', '2', 'c']);
    expect(result.trace.events[0]).toMatchObject({ type: 'printed', line: 4 });
    expect(result.stderr).toBe('de');
  });

  it('counts for the limit of output', async () => {
    const result = await run('import os\nwhile True:\n    os.write(1, b"x" * 1000)');
    expect(result.stop).toEqual({ kind: 'output', line: 3 });
  });

  it.each([
    'open("/dev/stdout", "w")',
    'open("/dev/tty", "w")',
    'open(1, "wb", 0, closefd=False).write(b"x")',
  ])('is refused as an error where nobody would see it: %s', async (source) => {
    const result = await run(`try:\n    ${source}\nexcept OSError as error:\n    print(error.strerror)`);
    expect(result.stop).toBeNull();
    expect(printed(result)).toEqual(['Permission denied']);
  });
});

describe('the files that a program writes', () => {
  const lost = async (source: string) => (await run(`import os\n${source}`)).lostFiles;

  it('are told when they are lost, in the order of their making, and only by the run that made them', async () => {
    const source = `
os.mkdir("folder")
for name in ("result.txt", "folder/b", "/tmp/c"):
    open(name, "w").write("precious")
os.rename("/tmp/c", "/tmp/d")
open("gone", "w").close()
os.remove("gone")
`;
    expect(await lost(source)).toEqual(['result.txt', 'folder/b', '/tmp/d']);
    expect(await lost(source)).toEqual(['result.txt', 'folder/b', '/tmp/d']);
    expect(await lost('print(1)')).toEqual([]);
  });

  it('are told of a program that fails or ends the interpreter, too', async () => {
    expect(await lost('open("a", "w").close()\n1 / 0')).toEqual(['a']);
    expect(await lost('open("a", "w").close()\nos._exit(0)')).toEqual(['a']);
  });

  it('are few, with names of moderate length', async () => {
    const names = await lost('for n in range(999): open(f"{n}-" + "x" * 250, "w").close()');
    expect(names).toHaveLength(4);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThan(250);
  });
});

it('ctypes cannot be imported, and that ends nothing', async () => {
  const result = await run('try:\n    import ctypes\nexcept ImportError:\n    print("none")');
  expect(result.stop).toBeNull();
  expect(printed(result)).toEqual(['none']);
});

describe('a program that goes too far', () => {
  const limits = { seconds: 1, bytes: 2 ** 26, outputBytes: 10_000 };
  const stopped = async (source: string, seconds = limits.seconds) =>
    (await run(source, { limits: { ...limits, seconds } })).stop;

  it.each([
    ['a loop without end', 'x = 0\nwhile True:\n    x += 1', 2],
    [
      'a loop of tasks without end',
      'import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0)\nasyncio.run(main())',
      3,
    ],
    [
      'one that catches every interruption',
      'while True:\n    try:\n        while True: pass\n    except BaseException: pass',
      3,
    ],
    ['C that cannot be interrupted', 'x = 1\nsum(range(10**12))\nprint(x)', 2],
    [
      'C behind a handler of its own',
      'import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True:\n    pass',
      3,
    ],
  ])('is stopped when its time is over, and the line named: %s', async (_, source, line) => {
    const stop = await stopped(source);
    // Between two lines of a loop, either may be the one.
    expect(stop?.kind).toBe('time');
    expect([line, line + 1]).toContain(stop?.line);
  });

  it('is stopped for nothing else, however little time it has', async () => {
    for (let milliseconds = 0; milliseconds < 40; milliseconds += 2) {
      expect(await stopped('while True: pass', milliseconds / 1000)).toMatchObject({ kind: 'time' });
    }
  });

  it('keeps what happened until then', async () => {
    const { trace } = await run(
      'import asyncio\nasync def main():\n    print("here")\n    while True: pass\nasyncio.run(main())',
      { limits },
    );
    expect(trace).toMatchObject({
      error: 'Stopped at line 4 after 1 s of computing',
      output: [{ text: 'here' }],
    });
  });

  it.each([
    ['one large string', 'x = 1\ny = "a" * 10**9', 2],
    ['many small lists', 'x = []\nwhile True: x.append([0] * 1000)', 2],
  ])('runs out of memory: %s', async (_, source, line) => {
    expect(await stopped(source, 60)).toEqual({ kind: 'memory', line });
  });

  it('has no more room in files than in memory', async () => {
    const result = await run(
      'n = 0\ntry:\n    while True:\n        open(f"/tmp/{n}", "wb").write(bytes(10**6))\n        n += 1\nexcept OSError as error:\n    print(n, error.strerror)',
      { limits: { ...limits, seconds: 10 } },
    );
    expect(printed(result)).toEqual(['66 No space left on device']);
  });

  it.each(['os.mkdir(f"/tmp/{n}")', 'os.symlink("x" * 4000, f"/tmp/{n}")', 'open(f"/tmp/{n}", "w").close()'])(
    'has no more room in what is empty: %s',
    async (make) => {
      const result = await run(
        `import os\nn = 0\ntry:\n    while True:\n        ${make}\n        n += 1\nexcept OSError as error:\n    print(n, error.strerror)`,
        { limits: { bytes: 2 ** 20, seconds: 60 } },
      );
      expect(printed(result)).toEqual(['256 No space left on device']);
    },
  );

  it('is stopped when it prints too much', async () => {
    expect(await stopped('x = 1\nwhile True:\n    print(x)', 60)).toEqual({ kind: 'output', line: 3 });
  });

  it.each([
    ['exit', 'import os\nos._exit(0)'],
    ['exit', 'import os\nos.abort()'],
    [
      'refused',
      'import gc\n[o for o in gc.get_objects() if 0] or gc.unfreeze() or [r.x for o in gc.get_objects() for r in gc.get_referents(o) if type(r).__name__ == "JsProxy"]',
    ],
  ])('ends the interpreter: %s', async (kind, source) => {
    expect(await stopped(source, 60)).toMatchObject({ kind, line: 2 });
    expect(printed(await run('print(1)'))).toEqual(['1']);
  });

  it('cannot recurse out of its process', async () => {
    const source = 'import sys\nsys.setrecursionlimit(10**7)\ndef f():\n    return f()\nf()';
    const stop = await stopped(source);
    expect(['memory', 'recursion', 'time']).toContain(stop?.kind);
    expect([3, 4, 5]).toContain(stop?.line);
  });
});

describe('a program that writes to the host by itself', () => {
  /** Writes to every descriptor, and so to the one of the harness. */
  const write = (...lines: string[]) =>
    `import os\nfor n in range(3, 64):\n    try: os.write(n, (${JSON.stringify(lines.join('\n'))} + "\\n").encode())\n    except OSError: pass\n`;

  it('does not end its run by it', async () => {
    const result = await run(
      `${write('{"done": "x", "memoryRefused": false}', '{"ready": true}', '{"snapshot": 9}')}print(1)`,
    );
    expect(printed(result)).toEqual(['1']);
  });

  it.each([
    ['events that are none', '{"events": 7}'],
    ['null for a limit', '{"limit": null}'],
    ['a limit of another kind', '{"limit": {"kind": "x"}}'],
    ['an end of other types', '{"end": {"elapsed": "x", "turns": 7, "error": 9}}'],
    ['a line that would move the cursor', '{"line": "\\u001b[2J"}'],
    ['a time before the start', '{"events": [{"type": "printed", "t": -5, "task": null, "text": "x"}]}'],
    ['a text that is none', '{"events": [{"type": "printed", "t": 0, "task": null, "text": ["x"]}]}'],
    ['a task that was never made', '{"events": [{"type": "started", "t": 0, "task": 9}]}'],
  ])('spoils nothing but its own trace: %s', async (_, line) => {
    await expect(run(write(line))).rejects.toThrow('makes no sense');
    expect(printed(await run('print(1)'))).toEqual(['1']);
  });

  it('takes neither the time nor the memory of the host', async () => {
    const forge = (text: string) =>
      `import os\nfor n in range(3, 64):\n    try: os.write(n, ${text})\n    except OSError: pass\n`;
    const many = (start: string, each: string, end: string) =>
      forge(`b'${start}' + b'${each},' * (2**23 // ${each.length + 1} - 99) + b'${each}${end}\\n'`);
    for (const source of [
      many('{"events":[', '{}', ']}'),
      many('{"events":[{"type":"suspended","t":0,"task":1,"wait":{"for":"turn"},"stack":[', '7', ']}]}'),
      many('{"end":{"elapsed":0,"turns":[', '[]', ']}}'),
    ]) {
      await expect(run(source, { limits: { seconds: 60 } })).rejects.toThrow('makes no sense');
    }
    const endless = forge('b"x" * 2**25');
    expect(await run(endless, { limits: { seconds: 60 } })).toMatchObject({ stop: { kind: 'output' } });
  });

  it('may leave out what is no line', async () => {
    await run(write('no JSON', 'null', '7', '{"events": null'));
    const unfinished =
      'import os\nfor n in range(3, 64):\n    try: os.write(n, b"7, ")\n    except OSError: pass';
    expect(await run(unfinished, { limits: { seconds: 60 } })).toMatchObject({ stop: null });
    expect(printed(await run('print(1)'))).toEqual(['1']);
  });
});
