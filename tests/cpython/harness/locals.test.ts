import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter } from '../../../src/cpython/index.ts';
import { History, sourceLine, type Trace } from '../../../src/trace/index.ts';
import { traceSchema } from '../../../src/trace/schema.ts';
import { startInterpreter } from '../support.ts';

let cpython: Interpreter;

beforeAll(async () => {
  cpython = await startInterpreter();
});

afterAll(() => cpython.close());

async function traceOf(source: string): Promise<Trace> {
  const { trace } = await cpython.run({ source }, { locals: true });
  return traceSchema.parse(trace);
}

/** The local variables where a program prints a line. */
async function localsAt(text: string, source: string) {
  const trace = await traceOf(source);
  const index = trace.events.findIndex((event) => event.type === 'printed' && event.text === text);
  return new History(trace).localsAt(index + 1);
}

/** The local variables of a main coroutine after these statements. */
function localsAfter(statements: string, before = '') {
  const body = statements.replaceAll(/^/gm, '    ');
  return localsAt(
    'here',
    `import asyncio\n${before}\nasync def main():\n${body}\n    print("here")\nasyncio.run(main())\n`,
  );
}

/** The same program without and with local variables. */
async function bothTraces(source: string) {
  const { locals: _, ...told } = await traceOf(source);
  const { trace } = await cpython.run({ source });
  return { told, trace };
}

const LIAR = `
class Liar:
    def __init__(self): self.inside = 1
    def __repr__(self): print("asked"); raise SystemExit
    __str__ = __hash__ = __len__ = __bool__ = __iter__ = __getattr__ = __repr__
    def __eq__(self, other): return print("compared")
    @property
    def __class__(self): return print("class asked")
    @property
    def __dict__(self): return print("dict asked")
class Meta(type):
    @property
    def __name__(self): return print("named")
    def __hash__(self): return print("hashed")
    def __repr__(self): return print("asked")
    def __eq__(self, other): return print("compared")
class Odd(metaclass=Meta): pass
class Text(str):
    def __str__(self): return print("asked")
    __repr__ = __len__ = __getitem__ = __str__
class Items(list):
    def __iter__(self): print("iterated"); return iter(())
class Fault(Exception):
    def __repr__(self): return print("asked")
    args = property(lambda self: print("args asked"))
`;

describe('the local variables of a run', () => {
  it('are those of the innermost function of the program, at each event', async () => {
    const history = new History(
      await traceOf(`import asyncio

async def nap(seconds):
    left = seconds * 2
    await asyncio.sleep(left)
    rest = "none"
    return rest

async def main():
    result = await nap(1)
    print(result)

asyncio.run(main())
`),
    );
    const told = history.trace.events.map((event, index) => [event.type, history.localsAt(index + 1)]);
    expect(told).toEqual([
      ['task-created', null],
      ['started', {}],
      ['suspended', { seconds: '1', left: '2' }],
      ['idle', null],
      ['ready', { seconds: '1', left: '2' }],
      ['resumed', { seconds: '1', left: '2' }],
      ['printed', { result: "'none'" }],
      ['finished', { result: "'none'" }],
    ]);
  });

  it('are at its end what they were when a task returned, failed or was cancelled', async () => {
    const history = new History(
      await traceOf(`import asyncio

async def worker(n):
    if n == 1:
        kept = n * 10
        return kept
    lost = [n]
    if n == 2:
        raise ValueError(n)
    await asyncio.sleep(9)

async def main():
    tasks = [asyncio.create_task(worker(n)) for n in (1, 2, 3)]
    await asyncio.wait(tasks, timeout=1)
    tasks[2].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)

asyncio.run(main())
`),
    );
    const ends = history.trace.events.flatMap((event, index) =>
      event.type === 'finished' && event.task > 1 ? [history.localsAt(index + 1)] : [],
    );
    expect(ends).toEqual([
      { n: '1', kept: '10' },
      { n: '2', lost: '[2]' },
      { n: '3', lost: '[3]' },
    ]);
  });

  it('show what another task has changed meanwhile', async () => {
    const history = new History(
      await traceOf(`import asyncio

async def add(found):
    found.append("x")

async def main():
    found = []
    await asyncio.create_task(add(found))

asyncio.run(main())
`),
    );
    const ready = history.trace.events.findIndex(({ type }) => type === 'ready');
    expect(history.localsAt(ready)).toEqual({ found: '[]' });
    expect(history.localsAt(ready + 1)).toEqual({ found: "['x']" });
  });

  it('have values of the builtin types as Python shows them', async () => {
    const locals = await localsAfter(
      `a = None, True, 1, -2.5, 3j, ..., "it's", b"bytes"
b = [1, [2], (3,), (), {4}, set(), {"k": 5}, frozenset([6])]
c = range(3), range(0, 9, 2)
d = ValueError("no", 7), asyncio.CancelledError()
e = deque([1, 2])
f = ValueError, main, asyncio
g = "a\\x1b[31m\\nb\\ud800"`,
      'from collections import deque',
    );
    expect(locals).toEqual({
      a: `(None, True, 1, -2.5, 3j, Ellipsis, "it's", b'bytes')`,
      b: "[1, [2], (3,), (), {4}, set(), {'k': 5}, frozenset({6})]",
      c: '(range(0, 3), range(0, 9, 2))',
      d: "(ValueError('no', 7), CancelledError())",
      e: 'deque([1, 2])',
      f: '(<class ValueError>, <function main>, <module>)',
      g: String.raw`'a\x1b[31m\nb\ud800'`,
    });
  });

  it("have asyncio's own by the names that the trace has", async () => {
    const locals = await localsAfter(`task = asyncio.create_task(asyncio.sleep(0), name="napper")
plain = asyncio.create_task(asyncio.sleep(0))
plain.set_name("other")
future = asyncio.get_running_loop().create_future()
lock, queue = asyncio.Lock(), asyncio.Queue()
coroutine = asyncio.sleep(0)
await coroutine`);
    expect(locals).toEqual({
      task: '<Task napper>',
      plain: '<Task Task-2>',
      future: '<Future>',
      lock: '<Lock>',
      queue: '<Queue>',
      coroutine: '<coroutine sleep>',
    });
  });

  it("run none of the program's own methods", async () => {
    const source = `import asyncio
${LIAR}
async def main():
    liar, odd, text, items, kind = Liar(), Odd(), Text("lie"), Items([1]), Odd
    nested = [liar, {"k": odd}, (text,)]
    keys = {Text: 1}
    try:
        raise Fault(liar)
    except Fault as fault:
        await asyncio.sleep(1)
        print("here")
asyncio.run(main())
`;
    expect(await localsAt('here', source)).toEqual({
      liar: '<Liar>',
      odd: '<Odd>',
      text: '<Text>',
      items: '<Items>',
      kind: '<Meta>',
      nested: "[<Liar>, {'k': <Odd>}, (<Text>,)]",
      keys: '{<class Text>: 1}',
      fault: '<Fault>',
    });
    const { told, trace } = await bothTraces(source);
    expect(told).toEqual(trace);
    expect(trace.output.map(({ text }) => text)).toEqual(['here']);
  });

  it.each([
    [
      'more variables, under names that are none',
      'sys._getframe().f_locals.update({5: 1, None: 2, Name("x"): 3})',
    ],
    ["other functions in the place of Python's own", 'builtins.repr = builtins.sum = lie'],
    ['something else where a task has its name', 'asyncio.current_task().created = {"name": 5}'],
    ['nothing there', 'asyncio.current_task().created = {}'],
  ])('do not mind what the program puts there: %s', async (_, statement) => {
    const source = `import asyncio, builtins, sys
class Name(str):
    def startswith(self, *_): return print("asked")
    __getitem__ = __len__ = startswith
    __hash__ = str.__hash__
original = builtins.repr, builtins.len, builtins.sum
def lie(*_):
    builtins.repr, builtins.len, builtins.sum = original
    print("asked")
async def main():
    text, numbers, task = "a", [1, 2], asyncio.current_task()
    ${statement}
    await asyncio.sleep(1)
    builtins.repr, builtins.len, builtins.sum = original
    print("here")
asyncio.run(main())
`;
    expect(await localsAt('here', source)).toMatchObject({ text: "'a'", numbers: '[1, 2]' });
    const { told, trace } = await bothTraces(source);
    expect(told).toEqual(trace);
  });

  it('are short, however large or deep the values are', async () => {
    const locals = await localsAfter(`text = "x" * 10**6
number, negative = 10**4000, -(10**50)
many = list(range(10**6))
mapping = {n: n for n in range(10**5)}
deep = []
for _ in range(500): deep = [deep]
loop = [1]
loop.append(loop)
_ = None
wide = ["y" * 50] * 9
long = type("L" * 5000, (), {})()`);
    expect(locals).toEqual({
      text: `'${'x'.repeat(60)}'...`,
      number: '<int>',
      negative: '<int>',
      many: expect.stringMatching(/^\[0, 1, 2, .*, \.\.\.\]$/),
      mapping: expect.stringMatching(/^\{0: 0, 1: 1, .*, \.\.\.\}$/),
      deep: '[[[[...]]]]',
      loop: '[1, [1, [1, [...]]]]',
      _: 'None',
      wide: `['${'y'.repeat(50)}', 'yyyyyy'..., ...]`,
      long: `<${'L'.repeat(60)}>`,
    });
    for (const text of Object.values(locals ?? {})) expect(text.length).toBeLessThan(100);
  });

  it('are at most so many', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `v${index} = ${index}`).join('\n');
    const locals = Object.entries((await localsAfter(names)) ?? {});
    expect(locals).toHaveLength(31);
    expect(locals.at(-1)).toEqual(['...', '...']);
  });

  it('of a whole run are bounded, and then no longer told', async () => {
    const names = Array.from({ length: 25 }, (_, index) => `v${index}`).join(', ');
    const trace = await traceOf(`import asyncio
async def main():
    for n in range(1000):
        ${names} = [f"{n:03}" * 20] * 25
        await asyncio.sleep(1)
    print("over")
asyncio.run(main())
`);
    expect(JSON.stringify(trace.locals).length).toBeLessThan(500_000);
    expect(trace.locals?.at(-1)?.[1]).toBeNull();
    expect(trace.output).toHaveLength(1);
  });

  it('leave out what is deleted or not bound yet', async () => {
    expect(await localsAfter('gone = 1\nkept = 2\ndel gone\nif not kept: late = 3')).toEqual({ kept: '2' });
  });

  it('have cell variables, and those of a comprehension not', async () => {
    const locals = await localsAfter(`count = 0
def inner():
    nonlocal count
    count += 1
inner()
squares = [n * n for n in range(3)]
odd = list(n for n in squares if n % 2)`);
    expect(locals).toEqual({ count: '1', inner: '<function inner>', squares: '[0, 1, 4]', odd: '[1]' });
  });

  it('know those of generators, methods and class bodies', async () => {
    const source = `import asyncio
class Account:
    def __init__(self, owner):
        self.owner = owner
    def greet(self, word):
        print("here")
async def numbers(limit):
    for n in range(limit):
        yield n
        print("between")
def plain(start):
    more = start + 1
    print("generator")
    yield more
async def main():
    async for each in numbers(2):
        last = [*plain(each)]
    Account("Ada").greet("hi")
    class Body:
        inside = last
        print("body")
    print("end")
asyncio.run(main())
`;
    expect(await localsAt('here', source)).toEqual({ self: '<Account>', word: "'hi'" });
    expect(await localsAt('between', source)).toEqual({ limit: '2', n: '0' });
    expect(await localsAt('generator', source)).toEqual({ start: '0', more: '1' });
    expect(await localsAt('body', source)).toBeNull();
    expect(await localsAt('end', source)).toMatchObject({ each: '1', last: '[2]', Body: '<class Body>' });
  });

  it.each([
    [
      'never awaited, freed by a name that is bound anew',
      `async def main():
    lost = asyncio.sleep(1)
    await asyncio.sleep(0)
    lost = None
    await asyncio.sleep(1)
    kept = asyncio.sleep(2)
    await asyncio.sleep(1)`,
    ],
    [
      'freed at the right moment',
      `class Noisy:
    def __del__(self): print("freed")
async def main():
    noisy = Noisy()
    await asyncio.sleep(1)
    noisy = None
    print("after")
    error = None
    try: raise ValueError(Noisy())
    except ValueError as error: await asyncio.sleep(1)
    print("end")`,
    ],
    [
      'counted and referred to weakly',
      `import sys, weakref
class Thing: pass
async def main():
    thing = Thing()
    gone = weakref.ref(thing)
    print(sys.getrefcount(thing))
    await asyncio.sleep(1)
    del thing
    print(gone(), *locals(), sys.getrefcount(gone))`,
    ],
    [
      'called to the end of the stack',
      `async def main():
    def down(depth):
        print(depth)
        down(depth + 1)
    try: down(0)
    except RecursionError: print("end")
    await asyncio.sleep(0)`,
    ],
    [
      'of threads',
      `async def main():
    def work(seconds):
        import time
        time.sleep(seconds)
        print("worked")
        return seconds
    print(await asyncio.gather(asyncio.to_thread(work, 1), asyncio.to_thread(work, 2)))`,
    ],
    [
      'of eager tasks, groups and failures',
      `async def worker(n):
    print(n)
    await asyncio.sleep(n)
    raise ValueError(n)
async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    try:
        async with asyncio.timeout(5), asyncio.TaskGroup() as group:
            tasks = [group.create_task(worker(n)) for n in (2, 1)]
    except* ValueError as errors:
        print(errors.exceptions)`,
    ],
  ])('change nothing of a program: what is %s', async (_, body) => {
    const { told, trace } = await bothTraces(`import asyncio\n${body}\nasyncio.run(main())\n`);
    expect(told).toEqual(trace);
    expect(trace.output.length + trace.events.length).toBeGreaterThan(5);
  });

  it('are told only where they are asked for', async () => {
    const { trace } = await cpython.run({
      source: 'import asyncio\nasync def main(): x = 1\nasyncio.run(main())',
    });
    expect(trace.locals).toBeUndefined();
    expect(trace.events.some((event) => sourceLine(event) !== null)).toBe(true);
  });
});
