import { describe, expect, it } from 'vitest';
import {
  LimitExceeded,
  PythonSyntaxError,
  parse,
  scriptOf,
  UnsupportedPython,
} from '../../src/python/index.ts';
import { record } from '../../src/trace/index.ts';

/** What `act` throws. */
function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return null;
}

describe('what the small Python does not have', () => {
  it.each([
    ['a statement', 'x = 1\nmatch x:\n    case 1: pass', 2, 1, "a 'match' statement"],
    ['a type alias', 'type X = int', 1, 1, "a 'type' statement"],
    ['a module', 'import asyncio\nimport random', 2, 1, "the module 'random'"],
    ['a submodule', 'import os.path as p', 1, 1, "the module 'os.path'"],
    ['a name of a module', 'import asyncio\nasyncio.open_connection()', 2, 1, 'asyncio.open_connection'],
    ['an imported name', 'from asyncio import run, Runner', 1, 26, 'asyncio.Runner'],
    ['a star import', 'from asyncio import *', 1, 21, "'import *'"],
    ['a built-in', 'print(\n    eval("1"))', 2, 5, "the built-in 'eval'"],
    ['opening files', 'open("x")', 1, 1, "the built-in 'open'"],
    ['a method', '"abc".translate({})', 1, 1, "the attribute 'translate' (as of str)"],
    ['a special attribute', 'x = ().__class__.__mro__', 1, 5, 'the attribute __mro__'],
    ['a special method', 'class A:\n    def __add__(self, other): pass', 2, 5, 'the special method __add__'],
    ['bytes', 'x = b"a"', 1, 5, 'a bytes literal'],
    ['complex numbers', 'x = 2j', 1, 5, 'a complex number'],
    ['escape sequences that are none', 'x = "\\d"', 1, 6, "the escape sequence '\\d'"],
    ['type parameters', 'def f[T](x): pass', 1, 6, 'a type parameter'],
    ['metaclasses', 'class A(metaclass=type): pass', 1, 19, 'a keyword in a class statement'],
  ])('is refused before anything is run: %s', (_what, source, line, column, construct) => {
    const error = thrownBy(() => parse(source));
    expect(error).toBeInstanceOf(UnsupportedPython);
    expect(error).toMatchObject({ construct, line, column });
    expect((error as Error).message).toBe(
      `line ${line}, column ${column}: ${construct} is not supported here`,
    );
  });

  it.each([
    ['formatting with %', 'print("a")\n"%s" % 1', 2],
    ['a subclass of a built-in type', 'print("a")\nclass A(list): pass', 2],
    ['huge numbers', 'print("a")\nx = 10 ** 10 ** 10', 2],
    [
      'a task to be destroyed',
      'import asyncio, gc\nasync def f():\n    asyncio.create_task(asyncio.Event().wait())\n    await asyncio.sleep(0)\n    gc.collect()\nasyncio.run(f())',
      5,
    ],
    [
      'a generator left half-way',
      'def g():\n    try: yield\n    finally: print(1)\ndef f():\n    x = g()\n    next(x)\nf()',
      6,
    ],
    ['debug mode', 'import asyncio\nprint("a")\nasync def f(): pass\nasyncio.run(f(), debug=True)', 4],
    ['a name that is made up', 'print("a")\ngetattr((), "__mro__")', 2],
  ])('ends the program when only running it can tell: %s', async (_what, source, line) => {
    const recording = record(scriptOf(parse(source)));
    await expect(recording).rejects.toBeInstanceOf(UnsupportedPython);
    await expect(recording).rejects.toMatchObject({ line });
  });

  it('cannot be caught by the program', async () => {
    const source =
      'try:\n    "%s" % 1\nexcept BaseException:\n    print("caught")\nfinally:\n    print("finally")';
    await expect(record(scriptOf(parse(source)))).rejects.toThrow("line 2, column 5: formatting with '%'");
  });

  it('ends the program inside a task too', async () => {
    const source =
      'import asyncio\nasync def f():\n    try: "%s" % 1\n    except: pass\n' +
      'async def main():\n    await asyncio.gather(f(), asyncio.sleep(1), return_exceptions=True)\nasyncio.run(main())';
    await expect(record(scriptOf(parse(source)))).rejects.toBeInstanceOf(UnsupportedPython);
  });

  it('says where the syntax is wrong', () => {
    const error = thrownBy(() => parse('x = 1\ndef f():\n    await g()'));
    expect(error).toBeInstanceOf(PythonSyntaxError);
    expect(error).toMatchObject({ name: 'SyntaxError', line: 3, column: 5 });
  });
});

describe("a stranger's program", () => {
  const limits = { steps: 20_000, output: 1000 };
  const run = (source: string) => record(scriptOf(parse(source), limits));

  it.each([
    ['a loop without end', 'while True: pass'],
    [
      'a loop that waits',
      'import asyncio\nasync def f():\n    while True: await asyncio.sleep(1)\nasyncio.run(f())',
    ],
    [
      'a loop that hides it',
      'while True:\n    try:\n        while True: pass\n    except BaseException: pass',
    ],
    ['a loop in a finally', 'try:\n    while True: pass\nfinally:\n    while True: pass'],
    ['a generator', 'def g():\n    while True: yield\nlist(g())'],
    ['a large list', 'x = [0] * 10 ** 9'],
    ['a large range', 'x = list(range(10 ** 12))'],
    ['a large string', 'x = "a"\nwhile True: x += x'],
    ['a large repetition', 'x = "abc" * 10 ** 12'],
    ['a large number', 'x = 3\nwhile True: x = x * x'],
    [
      'callbacks without end',
      'import asyncio\nasync def f():\n    loop = asyncio.get_running_loop()\n    def again(): loop.call_soon(again)\n    again()\n    await asyncio.Event().wait()\nasyncio.run(f())',
    ],
    [
      'tasks without end',
      'import asyncio\nasync def f(): asyncio.create_task(f())\nasync def main():\n    await f()\n    await asyncio.Event().wait()\nasyncio.run(main())',
    ],
    ['an endless iterator', 'import itertools\nfor x in itertools.count(): pass'],
    ['nested comprehensions', 'x = [0 for a in range(1000) for b in range(1000)]'],
    ['sorting', 'sorted(range(10 ** 7))'],
    ['much output', 'while True: print("x" * 100)'],
    ['one long line', 'print("x" * 2000)'],
  ])('is stopped: %s', async (_what, source) => {
    await expect(run(source)).rejects.toSatisfy(
      (error) => error instanceof LimitExceeded || error instanceof UnsupportedPython,
    );
  });

  it('is stopped at a line', async () => {
    const recording = run('x = 1\nwhile True:\n    x += 1');
    await expect(recording).rejects.toThrow(/^line [23]: the program goes on for more than 20000 steps$/);
  });

  it.each([
    'constructor',
    'prototype',
    '__proto__',
    'toString',
    'valueOf',
    'hasOwnProperty',
    '__defineGetter__',
    'next',
    'then',
    'length',
    '_loop',
    '_source',
    '_callbacks',
    'getCoro',
    'setResult',
  ])('finds nothing of JavaScript under %s', async (name) => {
    const values =
      '1, 1.5, "a", None, [1], (1,), {1: 2}, {1}, f, C, C(), print, ValueError("x"), c, t, asyncio.Lock(), asyncio';
    const source = `
import asyncio
def f(): pass
class C: pass
async def g(): pass
async def main():
    c, t = g(), asyncio.create_task(g())
    for value in (${values}):
        print(hasattr(value, "${name.startsWith('__') ? 'constructor' : name}"), end=" ")
    print()
    c.close()
asyncio.run(main())
names = {"constructor": 1}
print("__proto__" in names, names.get("toString"), len({"__proto__": 1, "constructor": 2}))
`;
    const { output, error } = await run(source);
    expect(error).toBeUndefined();
    expect(output.map(({ text }) => text)).toEqual(['False '.repeat(17), 'False None 2']);
  });

  it('may name its variables as it likes', async () => {
    const source =
      'constructor = 1\n__proto__ = 2\ndef toString(valueOf): return valueOf + constructor\nprint(toString(__proto__))';
    expect((await run(source)).output).toEqual([{ t: 0, text: '3' }]);
  });
});
