import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter } from '../../../src/cpython/index.ts';
import type { TraceEvent } from '../../../src/trace/index.ts';
import { startInterpreter } from '../support.ts';

let cpython: Interpreter;

beforeAll(async () => {
  cpython = await startInterpreter();
});

afterAll(() => cpython.close());

/** The events of these kinds, without a task's life where that is not asked for. */
async function told(source: string, ...types: TraceEvent['type'][]): Promise<readonly object[]> {
  const { trace } = await cpython.run({ source });
  return trace.events.filter(({ type }) => types.includes(type));
}

describe('a trace of CPython tells', () => {
  it('the life of a task, with the lines where it stands', async () => {
    const events = await told(
      `import asyncio

async def nap(seconds):
    await asyncio.sleep(seconds)
    return "rested"

async def main():
    await asyncio.create_task(nap(1), name="napper")

asyncio.run(main())
`,
      'task-created',
      'started',
      'suspended',
      'ready',
      'resumed',
      'finished',
      'idle',
    );
    const napper = { for: 'tasks', tasks: [2] };
    const timer = { for: 'timer', until: 1 };
    expect(events).toEqual([
      { type: 'task-created', t: 0, task: 1, name: 'Task-1', parent: null, line: 10 },
      { type: 'started', t: 0, task: 1, line: 7 },
      { type: 'task-created', t: 0, task: 2, name: 'napper', parent: 1, line: 8 },
      {
        type: 'suspended',
        t: 0,
        task: 1,
        wait: napper,
        stack: ['main'],
        calls: [{ call: 1, name: 'main', line: 8 }],
        line: 8,
      },
      { type: 'started', t: 0, task: 2, line: 3 },
      {
        type: 'suspended',
        t: 0,
        task: 2,
        wait: timer,
        stack: ['nap', 'sleep'],
        calls: [{ call: 2, name: 'nap', line: 4 }],
        line: 4,
      },
      { type: 'idle', t: 0, until: 1, line: 10 },
      { type: 'ready', t: 1, task: 2, line: 4 },
      { type: 'resumed', t: 1, task: 2, line: 4 },
      { type: 'ready', t: 1, task: 1, line: 8 },
      { type: 'finished', t: 1, task: 2, outcome: 'done', value: "'rested'", line: 5 },
      { type: 'resumed', t: 1, task: 1, line: 8 },
      { type: 'finished', t: 1, task: 1, outcome: 'done', value: 'None', line: 8 },
    ]);
  });

  it.each([
    ['its turn', 'await asyncio.sleep(0)', { for: 'turn' }],
    ['a timer', 'await asyncio.sleep(2)', { for: 'timer', until: 2 }],
    ['a task', 'await asyncio.create_task(nap())', { for: 'tasks', tasks: [2] }],
    ['what it gathers', 'await asyncio.gather(nap(), nap())', { for: 'tasks', tasks: [2, 3] }],
    ['what it shields', 'await asyncio.shield(nap())', { for: 'tasks', tasks: [2] }],
    ['all of several', 'await asyncio.wait([asyncio.create_task(nap())])', { for: 'tasks', tasks: [2] }],
    [
      'a group',
      'async with asyncio.TaskGroup() as group: group.create_task(nap())',
      { for: 'tasks', tasks: [2] },
    ],
    ['the next to finish', 'await next(asyncio.as_completed([nap()]))', { for: 'object', object: 'Queue' }],
    [
      'an event',
      'event = asyncio.Event(); asyncio.get_running_loop().call_later(1, event.set); await event.wait()',
      { for: 'object', object: 'Event' },
    ],
    [
      'a queue',
      'queue = asyncio.PriorityQueue(); asyncio.get_running_loop().call_later(1, queue.put_nowait, 1); await queue.get()',
      { for: 'object', object: 'PriorityQueue' },
    ],
    ['a thread', 'await asyncio.to_thread(time.sleep, 1)', { for: 'outside' }],
    [
      'a future',
      'loop = asyncio.get_running_loop(); future = loop.create_future(); loop.call_later(1, future.set_result, 1); await future',
      { for: 'future' },
    ],
  ])('that a task waits for %s', async (_, statement, wait) => {
    const source = `import asyncio, time

async def nap():
    await asyncio.sleep(1)

async def main():
    ${statement}

asyncio.run(main())
`;
    const [first] = await told(source, 'suspended');
    expect(first).toMatchObject({ task: 1, wait, line: 7 });
  });

  it('through which coroutines a task waits', async () => {
    const source = `import asyncio
from contextlib import asynccontextmanager

@asynccontextmanager
async def opened():
    yield
    await asyncio.sleep(1)

async def letters():
    await asyncio.sleep(1)
    yield "a"

class Countdown:
    def __await__(self):
        return asyncio.sleep(1).__await__()

async def main():
    async with opened():
        async for _ in letters():
            await Countdown()
    lock = asyncio.Lock()
    await lock.acquire()
    asyncio.get_running_loop().call_later(1, lock.release)
    async with lock:
        pass

asyncio.run(main())
`;
    expect(await told(source, 'suspended')).toMatchObject([
      { stack: ['main', 'letters.asend', 'sleep'], line: 10 },
      { stack: ['main', 'sleep'], line: 20 },
      { stack: ['main', '_AsyncGeneratorContextManager.__aexit__', 'opened.asend', 'sleep'], line: 7 },
      { stack: ['main', '__aenter__', 'Lock.acquire'], line: 24 },
    ]);
  });

  it('the time limit that a task stands under', async () => {
    const source = `import asyncio, time

async def main():
    async with asyncio.timeout(9):
        await asyncio.wait_for(asyncio.sleep(1), 2)
        time.sleep(0.5)
    async with asyncio.timeout(None) as scope:
        await asyncio.sleep(0)
        scope.reschedule(5)
        await asyncio.sleep(0)
    await asyncio.sleep(0)

asyncio.run(main())
`;
    const limits = (await told(source, 'suspended', 'blocked')).map((event) =>
      'limit' in event ? event.limit : null,
    );
    expect(limits).toEqual([2, 9, null, 5, null]);
  });

  it('cancellations: who asks, and when they are delivered', async () => {
    const source = `import asyncio

async def nap():
    await asyncio.sleep(9)

async def main():
    task = asyncio.create_task(nap())
    await asyncio.sleep(1)
    task.cancel()
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(9)
    except TimeoutError:
        pass

asyncio.run(main())
`;
    expect(await told(source, 'cancel-requested', 'cancel-delivered', 'finished')).toEqual([
      { type: 'cancel-requested', t: 1, task: 2, by: 1, line: 9 },
      { type: 'cancel-delivered', t: 1, task: 2, line: 4 },
      { type: 'finished', t: 1, task: 2, outcome: 'cancelled', value: 'None', line: 4 },
      { type: 'cancel-requested', t: 2, task: 1, by: null, line: 16 },
      { type: 'cancel-delivered', t: 2, task: 1, line: 12 },
      { type: 'finished', t: 2, task: 1, outcome: 'done', value: 'None', line: 14 },
    ]);
  });

  it('a cancellation that waits for its task to wait, after the suspension that it ends', async () => {
    const source = `import asyncio

async def nap():
    await asyncio.sleep(9)

async def main():
    task = asyncio.create_task(nap())
    await asyncio.sleep(0)
    asyncio.current_task().cancel()
    await task

try:
    asyncio.run(main())
except asyncio.CancelledError:
    pass
`;
    const events = await told(source, 'suspended', 'cancel-requested', 'ready');
    expect(events.slice(2)).toMatchObject([
      { type: 'cancel-requested', task: 1, by: 1 },
      { type: 'suspended', task: 1, wait: { for: 'tasks', tasks: [2] } },
      { type: 'cancel-requested', task: 2, by: 1 },
      { type: 'ready', task: 2 },
      { type: 'ready', task: 1 },
    ]);
  });

  it('each line that is printed, by whom and when', async () => {
    const source = `import asyncio

async def main():
    print("one", end=" ")
    await asyncio.sleep(1)
    print("line")
    print("two\\nlines")
    asyncio.get_running_loop().call_later(1, print, "nobody's")
    await asyncio.sleep(2)
    return "x"

print(asyncio.run(main()), end="")
`;
    expect(await told(source, 'printed')).toEqual([
      { type: 'printed', t: 1, task: 1, text: 'one line', line: 6 },
      { type: 'printed', t: 1, task: 1, text: 'two', line: 7 },
      { type: 'printed', t: 1, task: 1, text: 'lines', line: 7 },
      { type: 'printed', t: 2, task: null, text: "nobody's", line: 12 },
      { type: 'printed', t: 3, task: null, text: 'x' },
    ]);
  });

  it('that the loop is held, but no computing', async () => {
    const source = `import asyncio, time

async def main():
    sum(range(100_000))
    time.sleep(0.25)

time.sleep(1)
asyncio.run(main())
`;
    expect(await told(source, 'blocked')).toEqual([
      { type: 'blocked', t: 0, task: null, seconds: 1, line: 7 },
      { type: 'blocked', t: 1, task: 1, seconds: 0.25, line: 5 },
    ]);
  });

  it('that the loop is held by a wait for a thread, each second once', async () => {
    const source = `import asyncio, queue, threading, time
from concurrent.futures import ThreadPoolExecutor

def nap(seconds):
    time.sleep(seconds)

def started(work, *args):
    thread = threading.Thread(target=work, args=args)
    thread.start()
    return thread

async def main():
    thread = started(nap, 3)
    time.sleep(1)
    thread.join(0.5)
    thread.join()
    with ThreadPoolExecutor() as pool:
        print(pool.submit(nap, 1).result())
        list(pool.map(nap, [1, 2]))
        pool.submit(asyncio.run, asyncio.sleep(1))
    items = queue.Queue()
    started(lambda: (nap(1), items.put("x")))
    items.get()
    lock = threading.Lock()
    lock.acquire()
    started(lambda: (nap(1), lock.release()))
    with lock:
        pass
    try:
        items.get(timeout=0.25)
    except queue.Empty:
        pass

asyncio.run(main())
`;
    const blocked = { type: 'blocked', task: 1 };
    expect(await told(source, 'blocked')).toEqual([
      { ...blocked, t: 0, seconds: 1, line: 14 },
      { ...blocked, t: 1, seconds: 0.5, line: 15 },
      { ...blocked, t: 1.5, seconds: 1.5, line: 16 },
      { ...blocked, t: 3, seconds: 1, line: 18 },
      { ...blocked, t: 4, seconds: 1, line: 19 },
      { ...blocked, t: 5, seconds: 1, line: 19 },
      { ...blocked, t: 6, seconds: 1, line: 17 },
      { ...blocked, t: 7, seconds: 1, line: 23 },
      { ...blocked, t: 8, seconds: 1, line: 27 },
      { ...blocked, t: 9, seconds: 0.25, line: 30 },
    ]);
  });

  it('that a callback holds the loop, also while a thread does nothing but ask for the time', async () => {
    const source = `import asyncio, threading, time

def spin():
    time.sleep(0.5)
    end = time.monotonic() + 0.002
    while time.monotonic() < end:
        pass
    time.sleep(0.5)

def callback():
    thread = threading.Thread(target=spin)
    thread.start()
    thread.join()

async def main():
    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(2)

asyncio.run(main())
`;
    expect(await told(source, 'blocked')).toMatchObject([
      { t: 0, seconds: 0.5, task: null, line: 13 },
      { t: 0.5, seconds: expect.closeTo(0.001), task: null, line: 13 },
      { t: expect.closeTo(0.501), seconds: expect.closeTo(0.001), task: null, line: 13 },
      { t: expect.closeTo(0.502), seconds: expect.closeTo(0.5), task: null, line: 13 },
    ]);
  });

  it('no wait for a thread that takes no time, or holds up no loop', async () => {
    const source = `import asyncio, threading, time
from concurrent.futures import ThreadPoolExecutor

def nap():
    time.sleep(1)

def wait():
    thread = threading.Thread(target=nap)
    thread.start()
    thread.join()

async def beside():
    with ThreadPoolExecutor() as pool:
        await asyncio.get_running_loop().run_in_executor(pool, nap)
    await asyncio.to_thread(wait)
    thread = threading.Thread(target=nap)
    thread.start()
    await asyncio.sleep(2)
    thread.join()

async def hold_up_a_thread():
    wait()

wait()
asyncio.run(beside())
thread = threading.Thread(target=asyncio.run, args=[hold_up_a_thread()])
thread.start()
thread.join()
print(time.monotonic())
`;
    expect(await told(source, 'blocked', 'printed')).toMatchObject([{ type: 'printed', text: '6.0' }]);
  });

  it('who looked at an exception whose task is gone at once', async () => {
    const source = `import asyncio

async def fail():
    raise ValueError("x")

async def look():
    task = asyncio.create_task(fail())
    await asyncio.wait([task])
    return type(task.exception())

asyncio.run(look())
`;
    expect(await told(source, 'exception-retrieved', 'reported')).toMatchObject([
      { type: 'exception-retrieved', task: 2 },
    ]);
  });

  it('who looks at an exception, before what comes of it', async () => {
    const source = `import asyncio

async def fail():
    raise ValueError("x")

async def main():
    await asyncio.gather(fail(), fail(), return_exceptions=True)
    task = asyncio.create_task(fail())
    await asyncio.sleep(1)
    print(repr(task.exception()))
    try:
        await task
    except ValueError:
        asyncio.create_task(fail())
        await asyncio.sleep(1)

asyncio.run(main())
`;
    expect(await told(source, 'exception-retrieved', 'printed', 'resumed', 'reported')).toMatchObject([
      { type: 'exception-retrieved', task: 2 },
      { type: 'exception-retrieved', task: 3 },
      { type: 'resumed', task: 1 },
      { type: 'resumed', task: 1 },
      { type: 'exception-retrieved', task: 4 },
      { type: 'printed' },
      { type: 'resumed', task: 1 },
      { type: 'reported', t: 2, text: 'Task exception was never retrieved — ValueError: x' },
    ]);
  });

  it('which coroutines drift, are taken after all, or are never awaited', async () => {
    const source = `import asyncio

async def nap(seconds):
    await asyncio.sleep(seconds)

async def main():
    kept = [nap(1), nap(2), nap(3)]
    nap(4)
    asyncio.sleep(5)
    await asyncio.sleep(1)
    await kept[0]
    kept[1].close()
    await asyncio.create_task(kept[2])

asyncio.run(main())
print("over")
`;
    const types = ['coroutine-drifting', 'coroutine-taken', 'never-awaited', 'reported', 'printed'] as const;
    expect(await told(source, ...types)).toMatchObject([
      { type: 'coroutine-drifting', t: 0, id: 1, coroutine: 'nap', by: 1 },
      { type: 'coroutine-drifting', t: 0, id: 2, coroutine: 'nap', by: 1 },
      { type: 'coroutine-drifting', t: 0, id: 3, coroutine: 'nap', by: 1 },
      { type: 'coroutine-drifting', t: 0, id: 4, coroutine: 'nap', by: 1 },
      { type: 'coroutine-drifting', t: 0, id: 5, coroutine: 'sleep', by: 1 },
      { type: 'coroutine-taken', t: 1, id: 1, coroutine: 'nap' },
      { type: 'coroutine-taken', t: 2, id: 2, coroutine: 'nap' },
      { type: 'coroutine-taken', t: 2, id: 3, coroutine: 'nap' },
      { type: 'never-awaited', t: 5, id: 4, coroutine: 'nap' },
      { type: 'reported', t: 5, text: "RuntimeWarning: coroutine 'nap' was never awaited" },
      { type: 'never-awaited', t: 5, id: 5, coroutine: 'sleep' },
      { type: 'reported', t: 5, text: "RuntimeWarning: coroutine 'sleep' was never awaited" },
      { type: 'printed', text: 'over' },
    ]);
  });

  it('threads, whose time passes beside that of the loop', async () => {
    const source = `import asyncio, time

def work():
    print("begun")
    time.sleep(2)
    print("done")

async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(work), 1)
    except TimeoutError:
        print("main: gave up")

asyncio.run(main())
`;
    const types = ['thread-started', 'thread-ended', 'printed', 'closing', 'blocked'] as const;
    expect(await told(source, ...types)).toEqual([
      { type: 'thread-started', t: 0, thread: 1, task: 1, name: 'work', line: 10 },
      { type: 'printed', t: 0, task: 1, text: 'begun', line: 4 },
      { type: 'printed', t: 1, task: 1, text: 'main: gave up', line: 12 },
      { type: 'closing', t: 1, line: 14 },
      { type: 'printed', t: 2, task: null, text: 'done', line: 6 },
      { type: 'thread-ended', t: 2, thread: 1, line: 14 },
    ]);
  });

  it('that what is left is cancelled, and nothing of how asyncio closes its loop', async () => {
    const source = `import asyncio

async def nap():
    await asyncio.sleep(9)

async def main():
    asyncio.create_task(nap())
    await asyncio.sleep(0)

asyncio.run(main())
`;
    expect(await told(source, 'task-created', 'closing', 'cancel-requested')).toMatchObject([
      { type: 'task-created', task: 1 },
      { type: 'task-created', task: 2 },
      { type: 'closing', t: 0 },
      { type: 'cancel-requested', task: 2, by: null },
    ]);
  });

  it('warnings, and what asyncio tells its exception handler', async () => {
    const source = `import asyncio, warnings

async def main():
    warnings.warn("old", DeprecationWarning)
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(1)

print(1 is 1)
asyncio.run(main())
`;
    expect(await told(source, 'reported')).toMatchObject([
      { text: 'SyntaxWarning: "is" with \'int\' literal. Did you mean "=="?' },
      { text: 'DeprecationWarning: old' },
      { text: expect.stringMatching(/^Exception in callback .* — ZeroDivisionError: division by zero$/) },
    ]);
  });

  it('which events belong to which turn of the loop', async () => {
    const { trace } = await cpython.run({
      source: `import asyncio

async def main():
    await asyncio.sleep(1)

print("before")
asyncio.run(main())
`,
    });
    const turns = trace.turns?.map(([first, end]) => trace.events.slice(first, end).map(({ type }) => type));
    expect(turns).toEqual([
      ['started', 'suspended'],
      ['idle', 'ready'],
      ['resumed', 'finished'],
    ]);
  });
});
