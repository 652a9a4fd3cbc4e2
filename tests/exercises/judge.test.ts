import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CPythonError, type Interpreter } from '../../src/cpython/index.ts';
import { judge } from '../../src/exercises/index.ts';
import { startInterpreter } from '../cpython/support.ts';
import { en, fr, judging, told } from './support.ts';

let python: Interpreter;
beforeAll(async () => {
  python = await startInterpreter();
});
afterAll(() => python.close());

const judged = judging(() => python);

const FAST = { elapsed: { most: 1 } };

const french = { messages: fr, language: 'fr' };

describe('a verdict', () => {
  it('has the runs that were made, and no failures if all pass', async () => {
    const verdict = await judged('print("x")', { output: ['x'] });
    expect(verdict).toMatchObject({ passed: true, failures: [], programError: null });
    expect(verdict.runs).toMatchObject([{ title: null, result: { trace: { output: [{ text: 'x' }] } } }]);
  });

  it('has all failures of a run, in the order of its checks', async () => {
    const verdict = await judged('import time\ntime.sleep(2)', [
      { neverBlocks: true },
      FAST,
      { output: ['x'] },
    ]);
    expect(verdict.failures.map(({ check }) => check)).toEqual(['neverBlocks', 'elapsed', 'output']);
  });

  it('stops at the first run that fails', async () => {
    const sources: unknown[] = [];
    const runs = ['1', '2', '3'].map((title) => ({
      title,
      driver: ['import exercise', `print(exercise.double(${title}))`],
      checks: [{ output: [title === '2' ? '5' : String(Number(title) * 2)] }],
    }));
    const verdict = await judge({ runs }, 'def double(x): return 2 * x', (program) => {
      sources.push(program.driver);
      return python.run(program);
    });
    expect(verdict.passed).toBe(false);
    expect(verdict.runs.map(({ title }) => title)).toEqual(['1', '2']);
    expect(sources).toHaveLength(2);
  });

  it('does not run the part of the learner that is for the command line when a driver does', async () => {
    const source = 'def double(x): return 2 * x\nif __name__ == "__main__":\n    print(double(1))';
    expect(
      told(await judged(source, { output: ['6'] }, 'import exercise\nprint(exercise.double(3))')),
    ).toEqual([]);
  });
});

describe('a program with modules beside it', () => {
  const modules = { shop: ['PRICES = {"tea": 3}'] };

  it('imports them, and so does a driver', async () => {
    const runs = [
      { checks: [{ output: ['3'] }] },
      {
        title: 'with another price',
        driver: ['import exercise, shop', 'shop.PRICES["tea"] = 4', 'exercise.tell()'],
        checks: [{ output: ['4'] }],
      },
    ];
    const source = `import shop
def tell():
    print(shop.PRICES["tea"])
if __name__ == "__main__":
    tell()`;
    expect(told(await judge({ runs, modules }, source, (program) => python.run(program)))).toEqual([]);
  });

  it('is told the line that fails, when a module raises', async () => {
    const source = 'import shop\nprint(shop.price("tea"))';
    const verdict = await judge(
      { runs: [{ checks: [{ output: ['3'] }] }], modules: { shop: ['def price(_): 1 / 0'] } },
      source,
      (program) => python.run(program),
    );
    expect(verdict.programError).toMatchObject({ line: 2, text: 'ZeroDivisionError: division by zero' });
  });
});

describe('a program that fails by itself', () => {
  it('shows a syntax error as Python does', async () => {
    const { passed, programError } = await judged('print("x"', FAST);
    expect([passed, programError]).toMatchObject([false, { kind: 'raised', line: 1 }]);
    expect(programError?.traceback).toBe(
      '  File "main.py", line 1\n    print("x"\n         ^\nSyntaxError: \'(\' was never closed\n',
    );
  });

  it('names the line of an error, and with what it was tried', async () => {
    const source = 'def double(x):\n    return 2 * x + missing';
    const driver = 'import exercise\nprint(exercise.double(1))';
    const title = { en: 'with 1', fr: 'avec 1' };
    const runs = [{ title, driver: driver.split('\n'), checks: [FAST] }];
    const verdict = await judge({ runs }, source, (program) => python.run(program));
    expect(told(verdict)).toEqual([
      "with 1: the program fails with `NameError: name 'missing' is not defined` (line 2)",
    ]);
    expect(told(verdict, french)).toEqual([
      "avec 1\u00a0: le programme échoue avec `NameError: name 'missing' is not defined` (line 2)".replace(
        'line',
        'ligne',
      ),
    ]);
  });

  it('says which name the driver does not find', async () => {
    const verdict = await judged('def treble(x): pass', FAST, 'import exercise\nexercise.double(1)');
    expect(told(verdict)).toEqual(['the program has no `double`: the exercise needs that name']);
    const imported = await judged('def treble(x): pass', FAST, 'from exercise import double');
    expect(told(imported)).toEqual(told(verdict));
  });

  it('is stopped if it does not end', async () => {
    const verdict = await judged('while True:\n    pass', FAST);
    expect(verdict.programError).toMatchObject({ kind: 'stopped', stop: { kind: 'time' } });
    expect(told(verdict)).toEqual([
      expect.stringMatching(/^the program was stopped: it does not end \(line [12]\)$/),
    ]);
  });

  it('is told when it can never go on', async () => {
    const source = 'import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())';
    const verdict = await judged(source, FAST);
    expect(told(verdict)).toEqual(['nothing can go on: Task-1 (line 3) waits for `Event`']);
    expect(verdict.programError?.traceback).toContain('line 3: Task-1 waits for <Event');
  });

  it('passes if a check asks for its error, and is checked on', async () => {
    const source = 'print("x")\nraise ValueError("tea")';
    expect(told(await judged(source, [{ error: 'ValueError: *' }, { output: ['x'] }]))).toEqual([]);
    expect(told(await judged(source, [{ error: 'ValueError: *' }, { output: ['y'] }]))).not.toEqual([]);
  });

  it('is asked for no result that it does not have', async () => {
    const source = 'import asyncio\nasync def main(): raise ValueError\nasyncio.run(main())';
    expect(told(await judged(source, [{ error: 'ValueError' }, { result: "'x'" }]))).toEqual([
      "the program returns `ValueError`; it should return `'x'`",
    ]);
  });
});

describe('a program that forges its trace', () => {
  const forge = (event: string) =>
    `import gc, json\nfor each in gc.get_objects():\n    if type(each).__name__ == "Recorder":\n        each.write({"events": [${event}]})\nprint("x")`;

  it('fails, whatever it writes', async () => {
    const forgeries = [
      '{"type": "no such thing"}',
      '{"type": "finished", "t": 0, "task": 7, "outcome": "done", "value": ""}',
    ];
    for (const event of forgeries) {
      const verdict = await judged(forge(event), { output: ['x'] });
      expect(verdict).toMatchObject({ passed: false, programError: { kind: 'forged' } });
      expect(told(verdict)).toEqual([en.checks.forged]);
    }
  });

  it('fails if whoever runs it says so in words of its own', async () => {
    const cause = new CPythonError('harness', 'no trace');
    const run = () => Promise.reject(new Error('Python cannot be used', { cause }));
    expect(await judge({ runs: [{ checks: [FAST] }] }, '', run)).toMatchObject({
      programError: { kind: 'forged' },
    });
  });

  it('is not meant where Python itself is missing', async () => {
    const run = () => Promise.reject(new CPythonError('missing', 'no pyodide'));
    await expect(judge({ runs: [{ checks: [FAST] }] }, '', run)).rejects.toThrow('no pyodide');
  });
});
