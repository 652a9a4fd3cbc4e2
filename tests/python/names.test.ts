import { beforeAll, describe, expect, it } from 'vitest';
import { parse, scriptOf, UnsupportedPython } from '../../src/python/index.ts';
import {
  attributeNames,
  builtinNames,
  moduleNames,
  standardModules,
} from '../../src/python/syntax/python-names.ts';
import { record } from '../../src/trace/index.ts';
import { type CPython, startCPython } from '../oracle/cpython.ts';

/** Objects of every type, to be asked for all that CPython's have. */
const objects = {
  str: '"a"',
  list: '[]',
  tuple: '()',
  dict: '{}',
  set: '{1}',
  frozenset: 'frozenset()',
  int: '1',
  float: '1.5',
  generator: '(x for x in [])',
  coroutine: 'asyncio.sleep(0)',
  BaseException: 'ValueError()',
  BaseExceptionGroup: 'ExceptionGroup("g", [ValueError()])',
  Task: 'asyncio.current_task()',
  Future: 'asyncio.get_running_loop().create_future()',
  Event: 'asyncio.Event()',
  Lock: 'asyncio.Lock()',
  Condition: 'asyncio.Condition()',
  Semaphore: 'asyncio.Semaphore()',
  Barrier: 'asyncio.Barrier(1)',
  Queue: 'asyncio.Queue()',
  TaskGroup: 'asyncio.TaskGroup()',
  Timeout: 'asyncio.timeout(1)',
};

describe('the names of Python 3.14', () => {
  let oracle: CPython;

  beforeAll(async () => {
    oracle = await startCPython();
  });

  const lines = (source: string): string[] => oracle.runScript(source).output.map(({ text }) => text);
  const words = (source: string): string[] => lines(source)[0]?.split(' ') ?? [];

  it('are all of the built-ins, in their order', () => {
    expect([...builtinNames]).toEqual(
      words('import builtins\nprint(*(n for n in vars(builtins) if not n.startswith("_")))'),
    );
  });

  it('are all of the modules that have a page in the manual', () => {
    const all = new Set(words('import sys\nprint(*sys.stdlib_module_names)'));
    expect([...standardModules].filter((name) => !all.has(name))).toEqual([]);
  });

  it.each([...moduleNames.keys()])('are those of the module %s', (module) => {
    const known = moduleNames.get(module) as ReadonlySet<string>;
    const all = new Set(words(`import ${module}\nprint(*dir(${module}))`));
    expect([...known].filter((name) => !all.has(name) && name !== 'thread_time')).toEqual([]);
  });

  /** Whatever CPython's object has, ours has too, or using it is refused: it is never simply missing. */
  it.each(Object.entries(objects))('are there on a %s, or refused', async (_type, expression) => {
    const list = `import asyncio
async def main():
    print(*(n for n in dir(${expression}) if not n.startswith("_")))
asyncio.run(main())`;
    for (const name of words(list)) {
      const source = list.replace(/print.*/, `(${expression}).${name}`);
      const outcome = await Promise.resolve()
        .then(() => record(scriptOf(parse(source))))
        .then(
          (trace) => trace.error ?? 'there',
          (error) => (error instanceof UnsupportedPython ? 'refused' : error),
        );
      expect(['there', 'refused'], name).toContain(outcome);
    }
  });

  it('are listed for types that exist', () => {
    expect(attributeNames.size).toBeGreaterThan(20);
  });
});
