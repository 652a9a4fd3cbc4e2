import { mkdirSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ScriptControls } from '../../../src/cpython/installed/index.ts';
import type { EventOf, TraceEvent } from '../../../src/trace/index.ts';
import { traceSchema } from '../../../src/trace/schema.ts';
import { temporaryFolder } from '../support.ts';
import { installedPython, observe, scriptFile } from './support.ts';

const python = await installedPython();

const NAP = `import asyncio, time

async def nap(seconds):
    await asyncio.sleep(seconds)
    return "rested"

`;

describe.skipIf(python === null)('on the installed Python and the real clock', () => {
  if (python === null) return;
  const run = (source: string, options = {}) => observe(python, source, options);

  /** The events of these kinds, without times. */
  async function told(source: string, ...types: TraceEvent['type'][]): Promise<object[]> {
    const { trace } = await run(source);
    expect(traceSchema.safeParse(trace).error).toBeUndefined();
    return trace.events.filter(({ type }) => types.includes(type));
  }

  it('a task is told at the line of the program that makes it, however it is made there', async () => {
    const source = `import asyncio

async def nap():
    await asyncio.sleep(0)

def start():
    return asyncio.create_task(nap())

async def main():
    loop = asyncio.get_running_loop()
    makers = [asyncio.create_task, asyncio.ensure_future, lambda it: asyncio.create_task(it), loop.create_task]
    for make in makers * 2:
        await make(nap())
    for _ in range(2):
        await start()
        await asyncio.gather(nap(), nap())
        async with asyncio.TaskGroup() as group:
            group.create_task(nap(), name="grouped")
    loop.set_debug(True)
    await start()

asyncio.run(main())
`;
    const made = (await told(source, 'task-created')) as EventOf<'task-created'>[];
    const makers = [13, 13, 11, 13];
    const round = [7, 16, 16, 18];
    expect(made.map(({ line }) => line)).toEqual([22, ...makers, ...makers, ...round, ...round, 7]);
    expect(made.filter(({ name }) => name === 'grouped')).toHaveLength(2);
    expect(new Set(made.map(({ name }) => name)).size).toBe(made.length - 1);
  });

  it('the life of a task is told, with lines and calls', async () => {
    const { trace, outline, exitCode, loop } = await run(`${NAP}async def main():
    await asyncio.create_task(nap(0.01), name="napper")
    return 7

asyncio.run(main())
`);
    expect({ exitCode, loop, clock: trace.clock, result: trace.result }).toEqual({
      exitCode: 0,
      loop: null,
      clock: 'real',
      result: '7',
    });
    expect(outline?.functions.map(({ name }) => name)).toEqual(['nap', 'main']);
    const calls = [{ call: 1, name: 'main', line: 8 }];
    expect(trace.events.filter(({ type }) => type !== 'idle')).toMatchObject([
      { type: 'task-created', task: 1, name: 'Task-1', parent: null, line: 11 },
      { type: 'started', task: 1, line: 7 },
      { type: 'task-created', task: 2, name: 'napper', parent: 1, line: 8 },
      { type: 'suspended', task: 1, wait: { for: 'tasks', tasks: [2] }, stack: ['main'], calls, line: 8 },
      { type: 'started', task: 2, line: 3 },
      { type: 'suspended', task: 2, wait: { for: 'timer' }, stack: ['nap', 'sleep'], line: 4 },
      { type: 'ready', task: 2, line: 4 },
      { type: 'resumed', task: 2, line: 4 },
      { type: 'ready', task: 1, line: 8 },
      { type: 'finished', task: 2, outcome: 'done', value: "'rested'" },
      { type: 'resumed', task: 1, line: 8 },
      { type: 'finished', task: 1, outcome: 'done', value: '7' },
    ]);
    expect(traceSchema.safeParse(trace).error).toBeUndefined();
  });

  it('two calls of one coroutine function have two numbers, and one call keeps its own', async () => {
    const events = await told(
      `${NAP}async def main():
    for _ in range(2):
        await nap(0)
        await nap(0.001)
asyncio.run(main())
`,
      'suspended',
    );
    const numbers = (events as { calls: { call: number }[] }[]).map(({ calls }) =>
      calls.map(({ call }) => call),
    );
    expect(numbers).toEqual([
      [1, 2],
      [1, 3],
      [1, 4],
      [1, 5],
    ]);
  });

  it.each([
    ['its turn', 'await asyncio.sleep(0)', { for: 'turn' }],
    ['a timer', 'await asyncio.sleep(0.01)', { for: 'timer' }],
    ['a task', 'await asyncio.create_task(nap(0))', { for: 'tasks', tasks: [2] }],
    ['what it gathers', 'await asyncio.gather(nap(0), nap(0))', { for: 'tasks', tasks: [2, 3] }],
    ['what it shields', 'await asyncio.shield(nap(0))', { for: 'tasks', tasks: [2] }],
    ['all of several', 'await asyncio.wait([asyncio.create_task(nap(0))])', { for: 'tasks', tasks: [2] }],
    [
      'a task for a while',
      'await asyncio.wait_for(asyncio.create_task(nap(0.01)), 9)',
      { for: 'tasks', tasks: [2] },
    ],
    [
      'an event',
      'e = asyncio.Event(); asyncio.get_running_loop().call_soon(e.set); await e.wait()',
      { for: 'object', object: 'Event' },
    ],
    [
      'a queue',
      'q = asyncio.LifoQueue(); asyncio.get_running_loop().call_soon(q.put_nowait, 1); await q.get()',
      { for: 'object', object: 'LifoQueue' },
    ],
    ['a thread', 'await asyncio.to_thread(time.sleep, 0.01)', { for: 'outside' }],
    [
      'a future',
      'f = asyncio.get_running_loop().create_future(); asyncio.get_running_loop().call_soon(f.set_result, 1); await f',
      { for: 'future' },
    ],
    [
      'a socket',
      'await asyncio.open_connection("127.0.0.1", (await asyncio.start_server(print, "127.0.0.1")).sockets[0].getsockname()[1])',
      { for: 'outside' },
    ],
  ])('it is told that a task waits for %s', async (_, statement, wait) => {
    const events = await told(
      `${NAP}async def main():\n    ${statement}\n\nasyncio.run(main())\n`,
      'suspended',
    );
    expect(events).toContainEqual(
      expect.objectContaining({ task: 1, wait: expect.objectContaining(wait), line: 8 }),
    );
  });

  it('a step that holds the thread up is told, with the line that does', async () => {
    const events = await told(
      `${NAP}async def main():
    await nap(0)
    x = 1
    time.sleep(0.5)
    await nap(0)
    asyncio.get_running_loop().call_soon(late)
    await nap(0.01)

def late():
    time.sleep(0.5)

asyncio.run(main())
`,
      'blocked',
    );
    expect(events).toMatchObject([
      { task: 1, line: 10 },
      { task: null, line: 16 },
    ]);
  });

  it('threads are told while they run, also those that nobody waits for any more', async () => {
    const { trace } = await run(`${NAP}async def main():
    await asyncio.gather(*(asyncio.to_thread(time.sleep, 0.05) for _ in range(3)))
    try:
        await asyncio.wait_for(asyncio.to_thread(time.sleep, 0.3), 0.05)
    except TimeoutError:
        print("on")
asyncio.run(main())
`);
    const threads = trace.events.filter(({ type }) => type === 'thread-started' || type === 'thread-ended');
    expect(threads.filter(({ type }) => type === 'thread-started')).toHaveLength(4);
    expect(threads.filter(({ type }) => type === 'thread-ended')).toHaveLength(4);
    const types = trace.events.map(({ type }) => type);
    expect(types.indexOf('closing')).toBeGreaterThan(0);
    expect(types.lastIndexOf('thread-ended')).toBeGreaterThan(types.indexOf('closing'));
  });

  it('what is printed is told with its task, and what is left behind is reported', async () => {
    const { trace, stderrLines } = await run(`${NAP}async def fail():
    print("failing")
    raise ValueError("unseen")

async def main():
    nap(1)
    asyncio.create_task(fail())
    await asyncio.sleep(0.01)
asyncio.run(main())
print("end")
`);
    const kinds = ['printed', 'never-awaited', 'reported'];
    expect(trace.events.filter(({ type }) => kinds.includes(type))).toMatchObject([
      { type: 'never-awaited', coroutine: 'nap', line: 12 },
      { type: 'printed', task: 2, text: 'failing', line: 8 },
      { type: 'reported', text: 'Task exception was never retrieved — ValueError: unseen' },
      { type: 'printed', task: null, text: 'end', line: 16 },
    ]);
    expect(stderrLines.join('\n')).toContain('Task exception was never retrieved');
  });

  it('an exception that somebody has looked at is told, also of a task that is gone', async () => {
    const events = await told(
      `${NAP}async def fail():
    await nap(0)
    raise ValueError

async def main():
    try:
        await asyncio.create_task(fail())
    except ValueError:
        pass
    await nap(0)
    await asyncio.gather(fail(), fail(), return_exceptions=True)

asyncio.run(main())
`,
      'exception-retrieved',
    );
    expect(events).toMatchObject([{ task: 2 }, { task: 3 }, { task: 4 }]);
  });

  it('an error has its line, and the script its exit code', async () => {
    const failed = await run(
      `${NAP}async def main():\n    await nap(0)\n    raise KeyError(1)\nasyncio.run(main())`,
    );
    expect(failed).toMatchObject({ exitCode: 1, errorLine: 9, trace: { error: 'KeyError: 1' } });
    expect(await run('import sys\nsys.exit(3)')).toMatchObject({
      exitCode: 3,
      trace: { error: 'SystemExit: 3' },
    });
    expect(await run('import os\nos._exit(4)')).toMatchObject({ exitCode: 4 });
    expect(await run('import os\nos.kill(os.getpid(), 9)')).toMatchObject({
      exitCode: 137,
      trace: { error: 'ended by SIGKILL' },
    });
    expect(await run('x = = 1')).toMatchObject({ exitCode: 1, errorLine: 1, outline: null });
  });

  it('a module is run, with the lines of its file', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'app'));
    writeFileSync(join(folder, 'app', '__init__.py'), '');
    writeFileSync(join(folder, 'app', 'other.py'), 'x = 5\n');
    writeFileSync(
      join(folder, 'app', '__main__.py'),
      'import asyncio, sys\nfrom .other import x\nasync def main():\n    await asyncio.sleep(0)\n    print(x, sys.argv[1:])\nasyncio.run(main())\n',
    );
    const { found } = python;
    const here = new (
      python.constructor as typeof import('../../../src/cpython/installed/index.ts').InstalledPython
    )(found, { ...process.env, PYTHONPATH: folder }, (await import('./support.ts')).installedHarness());
    const lines: string[] = [];
    for (const virtual of [false, true]) {
      const { trace, file } = await here.run(
        { module: 'app', args: ['a'], virtual },
        { stdout: (line) => lines.push(line) },
      );
      expect(file).toBe(join(folder, 'app', '__main__.py'));
      expect(trace.output.map(({ text }) => text)).toEqual(["5 ['a']"]);
      expect(trace.events.find(({ type }) => type === 'suspended')).toMatchObject({ line: 4 });
    }
    expect(lines).toEqual(["5 ['a']"]);
  });

  it('a file may have a name like an option', async () => {
    const { dir, base } = parse(scriptFile('print("on")', '--help'));
    const lines: string[] = [];
    const before = process.cwd();
    process.chdir(dir);
    try {
      await python.run({ file: base }, { stdout: (line) => lines.push(line) });
    } finally {
      process.chdir(before);
    }
    expect(lines).toEqual(['on']);
  });

  it('what a script writes to other descriptors, or does to os.write, does no harm', async () => {
    const { trace, exitCode } = await run('import os\nos.write = lambda *_: 0\nprint("on")');
    expect([trace.output[0]?.text, exitCode]).toEqual(['on', 0]);
    const rubbish = `import os
for descriptor in range(3, 300):
    try:
        os.write(descriptor, bytes([8, 0, 0, 0]) + b"no sense")
    except OSError:
        pass
`;
    await expect(run(rubbish)).rejects.toMatchObject({ kind: 'harness' });
  });

  it('is held up by a callback of the script, but not by one of asyncio itself', async () => {
    const { trace } = await run(`import asyncio, functools, time, types
sleep = functools.partial(time.sleep, 0.4)
async def main():
    loop = asyncio.get_running_loop()
    slow = types.SimpleNamespace(cancelled=sleep, set_result=id)
    loop.call_soon(asyncio.futures._set_result_unless_cancelled, slow, None)
    await asyncio.sleep(0.5)
    loop.call_soon(sleep)
    await asyncio.sleep(0.5)
asyncio.run(main())
`);
    const blocks = trace.events.filter((event) => event.type === 'blocked' && event.task === null);
    expect(blocks).toMatchObject([{ line: 10 }]);
  });

  it('10,000 tasks are all told', async () => {
    const { trace } = await run(`${NAP}async def main():
    print(len(await asyncio.gather(*(nap(n % 7 / 100) for n in range(10_000)))))
asyncio.run(main())
`);
    expect(trace.tasks).toHaveLength(10_001);
    expect(trace.tasks.every(({ outcome }) => outcome === 'done')).toBe(true);
    expect(trace.events.filter(({ type }) => type === 'suspended')).toHaveLength(10_001);
  });

  it('a server and 1,000 clients in one program are told, nothing lost', async () => {
    const { trace, stdout, exitCode } = await run(`import asyncio, resource
limit = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))

async def serve(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()

async def client(port, number):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for message in range(3):
        writer.write(f"message {number} {message}\\n".encode())
        answer = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return answer

async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=1000)
    port = server.sockets[0].getsockname()[1]
    answers = await asyncio.gather(*(client(port, number) for number in range(1000)))
    print(len({*answers}))
    server.close()

asyncio.run(main())
`);
    expect({ stdout, exitCode }).toEqual({ stdout: ['1000'], exitCode: 0 });
    expect(trace.tasks).toHaveLength(2001);
    expect(trace.tasks.filter(({ outcome }) => outcome === null)).toEqual([]);
    expect(trace.events).toContainEqual(
      expect.objectContaining({ type: 'suspended', wait: { for: 'object', object: 'StreamReader' } }),
    );
    expect(traceSchema.safeParse(trace).error).toBeUndefined();
  });

  it('events come while the program runs', async () => {
    let controls: ScriptControls | undefined;
    const seen: string[] = [];
    const { exitCode, stdout } = await run(
      `${NAP}async def main():
    try:
        await nap(3600)
    finally:
        print("cleaned up")
try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
    raise SystemExit(5)
`,
      {
        onStart: (started: ScriptControls) => {
          controls = started;
        },
        onEvent: ({ type }: TraceEvent) => {
          seen.push(type);
          if (type === 'idle') controls?.interrupt();
        },
      },
    );
    expect(seen).toContain('suspended');
    expect({ exitCode, stdout }).toEqual({ exitCode: 5, stdout: ['cleaned up', 'interrupted'] });
  });

  it('a script that does not heed its end is ended all the same', async () => {
    let controls: ScriptControls | undefined;
    const { exitCode } = await run(
      `import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("deaf")
time.sleep(60)
`,
      {
        onStart: (started: ScriptControls) => {
          controls = started;
        },
        stdout: () => controls?.end(),
      },
    );
    expect(exitCode).toBe(128 + 9);
  });

  it('a run that a signal has ended lasts until then', async () => {
    let controls: ScriptControls | undefined;
    const before = performance.now();
    const { trace } = await run(`${NAP}asyncio.run(nap(3600))\n`, {
      onStart: (started: ScriptControls) => {
        controls = started;
      },
      onEvent: ({ type }: TraceEvent) => {
        // Another while as long as all until now: no event of the run can be that late.
        if (type === 'idle') setTimeout(() => controls?.end(), performance.now() - before);
      },
    });
    expect(trace.error).toBe('ended by SIGTERM');
    expect(trace.elapsed).toBeGreaterThan(trace.events.at(-1)?.t ?? Number.NaN);
  });

  it('a loop of another make is named, and its tasks are told', async () => {
    const source = `import asyncio, collections, heapq, time

class Loop(asyncio.AbstractEventLoop):
    """A loop that has nothing of asyncio's own."""
    def __init__(self): self.queue, self.timers, self.on = collections.deque(), [], False
    def get_debug(self): return False
    def time(self): return time.monotonic()
    def is_running(self): return self.on
    def is_closed(self): return False
    def create_future(self): return asyncio.Future(loop=self)
    def create_task(self, coro, **options): return asyncio.Task(coro, loop=self, **options)
    def call_soon(self, callback, *args, context=None): self.queue.append((callback, args))
    def call_later(self, delay, callback, *args, context=None): return self.call_at(self.time() + delay, callback, *args)
    def call_at(self, when, callback, *args, context=None):
        handle = asyncio.TimerHandle(when, callback, args, self)
        heapq.heappush(self.timers, handle)
        return handle
    def call_exception_handler(self, context): print(context)
    def default_exception_handler(self, context): print(context)
    def run_in_executor(self, *args): raise NotImplementedError
    def _timer_handle_cancelled(self, handle): pass
    def run_until_complete(self, coro):
        asyncio._set_running_loop(self); self.on = True
        task = self.create_task(coro)
        while not task.done():
            while self.queue:
                callback, args = self.queue.popleft()
                callback(*args)
            while self.timers and self.timers[0].when() <= self.time():
                self.queue.append((heapq.heappop(self.timers)._run, ()))
        asyncio._set_running_loop(None)
        return task.result()

async def nap(n):
    await asyncio.sleep(n)
    return n

async def main():
    return await asyncio.gather(nap(0), nap(0.01))

print(Loop().run_until_complete(main()))
`;
    const named: unknown[] = [];
    const { trace, stdout, loop } = await run(source, { onForeignLoop: (each: unknown) => named.push(each) });
    expect(stdout).toEqual(['[0, 0.01]']);
    expect(loop).toEqual({ name: '__main__.Loop', isObserved: true });
    expect(named).toEqual([loop]);
    expect(trace.tasks.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
    expect(trace.events.filter(({ type }) => type === 'suspended')).toHaveLength(3);
  });

  it('an interpreter that cannot be started is an error', async () => {
    const { InstalledPython } = await import('../../../src/cpython/installed/index.ts');
    const none = new InstalledPython({ ...python.found, path: '/no/such/python' }, process.env);
    await expect(none.run({ file: scriptFile('') })).rejects.toMatchObject({ kind: 'start' });
  });
});
