import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter } from '../../../src/cpython/index.ts';
import { startInterpreter } from '../support.ts';

let cpython: Interpreter;

beforeAll(async () => {
  cpython = await startInterpreter();
});

afterAll(() => cpython.close());

const run = (source: string) => cpython.run({ source });

/** What the script prints, as `time text`. */
async function printed(source: string): Promise<string[]> {
  const { trace } = await run(source);
  return trace.output.map(({ t, text }) => `${Number(t.toPrecision(6))} ${text}`);
}

describe('a script on a virtual clock', () => {
  it('runs on the version whose behaviour the project follows', async () => {
    expect(await printed('import platform\nprint(platform.python_version())')).toEqual(['0 3.14.2']);
  });

  it('takes no real time to wait', async () => {
    const { trace } = await run(`
import asyncio, time

async def main():
    print("start")
    await asyncio.sleep(3600)
    time.sleep(0.5)
    print(time.monotonic(), time.perf_counter(), asyncio.get_running_loop().time())
    return [1]

if __name__ == "__main__":
    asyncio.run(main())
`);
    expect(trace).toMatchObject({
      clock: 'virtual',
      elapsed: 3600.5,
      output: [
        { t: 0, text: 'start' },
        { t: 3600.5, text: '3600.5 3600.5 3600.5' },
      ],
      result: '[1]',
    });
  });

  it('finds the time of the day gone on with it, whichever function tells it', async () => {
    const script = `
import time
from datetime import datetime
before = datetime.now()
time.sleep(86400)
told = [time.strftime("%F %T"), time.strftime("%F %T", time.localtime()), str(datetime.now())[:19]]
told.append(time.strftime("%F %T", time.strptime(time.ctime())))
print(len(set(told)), (datetime.now() - before).days)
`;
    expect(await printed(script)).toEqual(['86400 1 1']);
  });

  it.each([
    'loop = asyncio.SelectorEventLoop()\nloop.run_until_complete(main())',
    'asyncio.Runner(loop_factory=asyncio.EventLoop).run(main())',
    'class Own(asyncio.SelectorEventLoop): pass\nasyncio.Runner(loop_factory=Own).run(main())',
    'asyncio.set_event_loop_policy(asyncio.DefaultEventLoopPolicy())\nasyncio.run(main())',
  ])('may choose its loop by name: %s', async (start) => {
    const main = 'async def main():\n    await asyncio.sleep(60)\n    print("slept")';
    expect(await printed(`import asyncio\n${main}\n${start}`)).toContain('60 slept');
  });

  it('may write bytes to its streams, and configure them', async () => {
    const { trace, stderr } = await run(`
import sys
for stream in (sys.stdout, sys.stderr):
    stream.reconfigure(encoding="utf-8", line_buffering=True)
    stream.buffer.write("é".encode() + bytes([255, 10]))
`);
    expect([trace.output[0]?.text, stderr]).toEqual(['é\\xff', 'é\\xff\n']);
  });

  it('is stopped where it floods its error output', async () => {
    const { stop, stderr } = await run('import sys\nwhile True:\n    print("x" * 1000, file=sys.stderr)');
    expect(stop).toEqual({ kind: 'output', line: 3 });
    expect(stderr.length).toBeLessThanOrEqual(2 ** 20);
  });

  it('finds nothing of another script', async () => {
    const script = `
import asyncio, builtins, json, sys
async def main():
    print(asyncio.current_task().get_name(), "leftover" in globals(), hasattr(builtins, "own"), json.__name__)
asyncio.run(main())
leftover = builtins.own = True
json.__name__ = "changed"
`;
    expect(await printed(script)).toEqual(['0 Task-1 False False json']);
    expect(await printed(script)).toEqual(['0 Task-1 False False json']);
  });

  it('is a main program, of which Python knows the text', async () => {
    const { trace, traceback } = await run(`
import inspect, pickle, sys
from dataclasses import dataclass
@dataclass
class Point:
    x: int
print(pickle.loads(pickle.dumps(Point(1))), sys.argv, __name__, __file__)
print(inspect.getsource(Point).count("\\n"))
Point()
`);
    expect(trace.output.map(({ text }) => text)).toEqual(["Point(x=1) ['main.py'] __main__ main.py", '3']);
    expect(traceback).toMatch(/^Traceback.*\n {2}File "main.py", line 9, in <module>\n {4}Point\(\)\n/);
  });

  it('fires timers of equal deadlines in the order of their creation', async () => {
    const lines = await printed(`
import asyncio
async def main():
    for name in "abcdef":
        asyncio.get_running_loop().call_later(1, print, name)
    await asyncio.sleep(2)
asyncio.run(main())
`);
    expect(lines).toEqual(['1 a', '1 b', '1 c', '1 d', '1 e', '1 f']);
  });

  it('goes through sets of tasks in the order of their creation', async () => {
    const source = `
import asyncio
async def nap(n):
    await asyncio.sleep(1)
    print(n)
async def main():
    tasks = [asyncio.create_task(nap(n)) for n in range(5)]
    for task in (await asyncio.wait({*reversed(tasks)}))[0]:
        print(task.get_name())
asyncio.run(main())
`;
    const names = [2, 3, 4, 5, 6].map((number) => `1 Task-${number}`);
    expect((await printed(source)).slice(5)).toEqual(names);
  });

  it.each([
    ['raise ValueError("x")', 'ValueError: x', 1],
    ['import asyncio\nraise asyncio.CancelledError', 'asyncio.exceptions.CancelledError', 2],
    ['class Odd(Exception): pass\nraise Odd', 'Odd', 2],
    ['raise ExceptionGroup("two", [KeyError(1), OSError()])', 'ExceptionGroup: two (2 sub-exceptions)', 1],
    ['raise SystemExit(3)', 'SystemExit: 3', null],
    ['raise SystemExit', undefined, null],
    ['raise KeyboardInterrupt', 'KeyboardInterrupt', 1],
    ['x = 1\n1 +', 'SyntaxError: invalid syntax', 2],
    ['print(lenn)', "NameError: name 'lenn' is not defined. Did you mean: 'len'?", 1],
    ['[].apend', "AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?", 1],
    ['input()', 'EOFError: EOF when reading a line', 1],
    ['import json\n\njson.loads("{")', expect.stringMatching(/^json.decoder.JSONDecodeError: /), 3],
  ])('ends as %j ends, with the line', async (source, error, line) => {
    const { trace, errorLine, stop } = await run(source);
    expect(trace.error).toEqual(error);
    expect(errorLine).toBe(line);
    expect(stop).toBeNull();
  });

  it('keeps an interrupt of its own', async () => {
    const lines = await printed(`
try:
    raise KeyboardInterrupt
except KeyboardInterrupt:
    print("its own")
`);
    expect(lines).toEqual(['0 its own']);
  });

  it('that hangs is told where, and gets no further', async () => {
    const { trace, traceback } = await run(`
import asyncio

async def holder(lock):
    async with lock:
        await asyncio.Event().wait()

async def main():
    lock = asyncio.Lock()
    task = asyncio.create_task(holder(lock), name="holder")
    await asyncio.sleep(1)
    try:
        async with lock:
            pass
    finally:
        print("cleaned up")

try:
    asyncio.run(main())
except Exception:
    print("caught")
finally:
    print("finally")
`);
    expect(trace.output).toEqual([]);
    expect(trace.events.at(-1)).toMatchObject({ type: 'idle', until: null });
    expect(trace.elapsed).toBe(1);
    expect(trace.error).toBe(
      'DeadlockError: deadlock: nothing can wake this loop again; Task-1 waits for <Lock [locked, waiters:1]>; ' +
        'holder waits for <Event [unset, waiters:1]>',
    );
    expect(traceback).toBe(`Every task waits:
  line 13: Task-1 waits for <Lock [locked, waiters:1]>
  line 6: holder waits for <Event [unset, waiters:1]>
`);
  });

  it('that hangs without a task, or with a thousand, is told so in a few lines', async () => {
    const none = await run('import asyncio\nasyncio.new_event_loop().run_forever()\n');
    expect(none.trace.error).toMatch(/; no task is left$/);
    expect(none.traceback).toBe('No task is left, and no timer: nothing can wake this loop again.\n');

    const many = await run(`
import asyncio
async def main():
    event = asyncio.Event()
    await asyncio.gather(*(event.wait() for _ in range(1000)))
asyncio.run(main())
`);
    expect(many.trace.error).toMatch(/; Task-1 waits for (Task-\d+ and ){10}990 more; .*; 991 more$/);
    expect(many.traceback?.split('\n')).toHaveLength(13);
    expect(many.traceback).toMatch(/\n {2}991 more\n$/);
  });

  it.each([
    ['asyncio.run(asyncio.open_connection("example.com", 80))', 'not example.com'],
    ['asyncio.run(asyncio.open_connection("192.0.2.1", 80))', 'not 192.0.2.1'],
    ['socket.create_connection(("192.0.2.1", 80))', 'not 192.0.2.1'],
    ['asyncio.run(asyncio.create_subprocess_exec("ls"))', 'no other processes'],
  ])('that calls %s is told in a line that this clock has none', async (statement, message) => {
    const { trace } = await run(`
import asyncio, queue, socket, threading
from concurrent.futures import ThreadPoolExecutor
${statement}
`);
    expect(trace.error).toMatch(/^(Runtime|NotImplemented)Error: on the virtual clock /);
    expect(trace.error).toContain(message);
  });

  it('that serves clients from outside is told that none come', async () => {
    const { trace } = await run(`
import asyncio
async def main():
    async with await asyncio.start_server(print, "127.0.0.1", 8000) as server:
        await server.serve_forever()
asyncio.run(main())
`);
    expect(trace.error).toMatch(
      /Task-1 waits for <Server .*; clients can only come from the program itself$/,
    );
  });

  it.each([
    'threading.Event().wait()',
    'queue.Queue().get()',
    'threading.Thread(target=lock.acquire).join()',
  ])('that hangs in %s is told that no thread can go on', async (statement) => {
    const { trace } = await run(`
import queue, threading
lock = threading.Lock()
lock.acquire()
${statement.replace(').join', '); thread.start(); thread.join').replace(/^threading.Thread/, 'thread = threading.Thread')}
`);
    expect(trace.error).toBe('DeadlockError: deadlock: no thread can go on');
  });

  it('tells what a thread cannot do: wait in the midst of a call that is not its own', async () => {
    const { trace, stderr } = await run(`
import threading, time
def item(n):
    time.sleep(1)
    print(n)
def work():
    sorted(range(3), key=item)
thread = threading.Thread(target=work)
thread.start()
thread.join()
`);
    expect(trace.output).toEqual([]);
    expect(stderr).toMatch(/^RuntimeError: on the virtual clock there are no real threads: /m);
  });

  it('gives its threads a time of their own, and waits in the end for those that outlive their tasks', async () => {
    const lines = await printed(`
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
    asyncio.get_running_loop().run_in_executor(None, time.sleep, 5)
asyncio.run(main())
print("over")
`);
    expect(lines).toEqual(['0 tick', '0.6 tick', '1.2 tick', "1.8 [None, 'worked']", '6.8 over']);
  });

  it('can let a thread call the loop, and run a loop of its own there', async () => {
    const lines = await printed(`
import asyncio, time
async def inner():
    await asyncio.sleep(1)
    return "inner"
def work(loop, event):
    time.sleep(1)
    loop.call_soon_threadsafe(event.set)
    return asyncio.run(inner())
async def main():
    event = asyncio.Event()
    thread = asyncio.create_task(asyncio.to_thread(work, asyncio.get_running_loop(), event))
    await event.wait()
    print("rung")
    print(await thread)
asyncio.run(main())
`);
    expect(lines).toEqual(['1 rung', '2 inner']);
  });

  it('survives a repr that fails, and one that prints', async () => {
    const { trace } = await run(`
import asyncio
class Odd:
    def __repr__(self):
        print("shown")
        raise ValueError
async def main():
    return Odd()
asyncio.run(main())
`);
    expect(trace.result).toMatch(/^<__main__.Odd object at 0x/);
  });

  it('warns of coroutines when it never enters a loop, and of those that its globals keep', async () => {
    const { trace } = await run('async def f(): pass\nf()\nkept = f()\n');
    const types = ['never-awaited', 'reported', 'never-awaited', 'reported'];
    expect(trace.events.map(({ type }) => type)).toEqual(types);
  });
});

describe('what stops a script', () => {
  it('is its time, also where only the loop goes round', async () => {
    const { stop } = await cpython.run(
      {
        source:
          'import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0)\nasyncio.run(main())',
      },
      { limits: { seconds: 0.3 } },
    );
    expect(stop).toMatchObject({ kind: 'time', line: 4 });
  });

  it('is its output', async () => {
    const { stop, trace } = await cpython.run(
      { source: 'for n in range(10_000):\n    print(n)' },
      { limits: { outputBytes: 1000 } },
    );
    expect(stop).toMatchObject({ kind: 'output', line: 2 });
    expect(trace.output.length).toBeGreaterThan(200);
  });
});
