import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter, LocalModule } from '../../../src/cpython/index.ts';
import { startInterpreter } from '../support.ts';

let cpython: Interpreter;

beforeAll(async () => {
  cpython = await startInterpreter();
});

afterAll(() => cpython.close());

const module = (filename: string, source: string, isPackage = false): LocalModule => ({
  filename,
  source,
  isPackage,
});

async function printed(source: string, modules: Readonly<Record<string, LocalModule>> = {}) {
  const { trace, traceback } = await cpython.run({ source, modules });
  return { output: trace.output.map(({ text }) => text), traceback };
}

it('a script gets its arguments', async () => {
  const source = 'import sys\nprint(sys.argv)';
  const { trace } = await cpython.run({ source, filename: 'mine.py', args: ['-v', 'é "x"'] });
  expect(trace.output[0]?.text).toBe(`['mine.py', '-v', 'é "x"']`);
});

describe('modules beside a script', () => {
  it('are imported, with packages, in the order of need', async () => {
    const { output } = await printed(
      'import helper, pack.inner\nfrom pack import name\nprint(helper.double(4), pack.inner.x, name, helper.__file__)',
      {
        helper: module('helper.py', 'import pack\ndef double(n):\n    return 2 * n'),
        pack: module('pack/__init__.py', 'from .inner import x as name', true),
        'pack.inner': module('pack/inner.py', 'x = 1'),
      },
    );
    expect(output).toEqual(['8 1 1 helper.py']);
  });

  it('are told in tracebacks with their name and line', async () => {
    const { traceback } = await printed('import helper\nhelper.fail()', {
      helper: module('helper.py', '\ndef fail():\n    raise ValueError("no")'),
    });
    expect(traceback).toContain('  File "helper.py", line 3, in fail\n    raise ValueError("no")\n');
    expect(traceback).not.toContain('local_modules');
  });

  it('are told as Python tells them where they do not compile', async () => {
    const { traceback } = await printed('import helper', { helper: module('helper.py', 'x = (') });
    expect(traceback).toMatch(
      /^Traceback .*\n {2}File "main.py", line 1, in <module>\n {4}import helper\n {2}File "helper.py", line 1\n/,
    );
  });

  it('have been read already, whatever encoding a comment names', async () => {
    const helper = module('helper.py', '# coding: latin-1\nname = "é"');
    expect((await printed('import helper\nprint(helper.name)', { helper })).output).toEqual(['é']);
  });

  it('are no obstacle to a program that takes all finders away', async () => {
    expect((await printed('import sys\nsys.meta_path.clear()\nprint(1)')).output).toEqual(['1']);
  });

  it("come before Python's and the harness's own, for one run", async () => {
    const modules = { output: module('output.py', 'x = 1'), random: module('random.py', 'x = 2') };
    const { output } = await printed('import output, random\nprint(output.x, random.x)', modules);
    expect(output).toEqual(['1 2']);
    expect((await printed('import random\nprint(random.randint(3, 3))')).output).toEqual(['3']);
  });

  it('run what they print and wait on the same clock', async () => {
    const { output } = await printed('import asyncio, helper\nasyncio.run(helper.main())', {
      helper: module(
        'helper.py',
        'import asyncio, time\nasync def main():\n    await asyncio.sleep(60)\n    print(time.monotonic())',
      ),
    });
    expect(output).toEqual(['60.0']);
  });
});
