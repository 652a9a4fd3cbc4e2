import { afterAll, describe, expect, it } from 'vitest';
import { findDemo } from '../../src/demos/index.ts';
import { linesToExplain, SymptomFinder } from '../../src/lessons/symptoms/index.ts';
import { startInterpreter } from '../cpython/support.ts';
import { ourSymptoms, reportOf, reportOn, symptomPrograms, withoutFigures } from './symptoms/run.ts';
import { InstalledVersion, installedVersions } from './truth/installed-versions.ts';

const finder = new SymptomFinder(ourSymptoms);
const python = await startInterpreter();
afterAll(() => python.close());

/** The examples that CPython 3.14 does not write, each with a version that does, and the program of which. */
const ELSEWHERE: Readonly<Record<string, readonly [version: string, program: string]>> = {
  "TypeError: 'coroutine' object does not support the asynchronous context manager protocol": [
    '3.11',
    'coroutine-as-value/opened.py',
  ],
  // The embedded interpreter watches tasks by a class of its own, of another module.
  "TypeError: '_asyncio.Task' object is not subscriptable": ['3.11', 'task-as-value/subscript.py'],
  "AttributeError: '_asyncio.Task' object has no attribute 'upper'": ['3.11', 'task-as-value/attribute.py'],
  // So it does with the handles of calls.
  'Executing <Handle sleep(0.2) created at main.py:6> took 0.200 seconds': [
    '3.11',
    'blocking-step/callback.py',
  ],
  'DeprecationWarning: There is no current event loop': ['3.12', 'no-current-loop/current.py'],
  "TypeError: object int can't be used in 'await' expression": ['3.11', 'not-awaitable/value.py'],
  'ValueError: a coroutine was expected, got <function main at 0x…>': ['3.11', 'no-coroutine/run.py'],
  "TypeError: 'Shop' object does not support the asynchronous context manager protocol": [
    '3.11',
    'async-form/own.py',
  ],
  'AttributeError: __aenter__': ['3.10', 'async-form/own.py'],
  "TypeError: 'Lock' object does not support the context manager protocol": ['3.11', 'plain-form/with.py'],
  "TypeError: 'Timeout' object does not support the context manager protocol": [
    '3.11',
    'plain-form/timeout.py',
  ],
};

/** The lines that the embedded Python wrote. */
const written = new Set<string>();

function linesOf(report: string): string[] {
  return linesToExplain(report).map((line) => withoutFigures(line).replace(/^(FILE|sys:N|asyncio): /, ''));
}

describe('a program that shows a symptom', () => {
  it.each(symptomPrograms)('writes what leads to it first: $name', async ({ symptom, source }) => {
    const report = reportOf(await python.run({ source }));
    for (const line of linesOf(report)) written.add(line);
    expect([finder.find(report)[0]?.symptom.id, report]).toEqual([symptom, report]);
  });
});

function isOlder(version: string, than: string): boolean {
  return version.localeCompare(than, undefined, { numeric: true }) < 0;
}

describe('the symptoms of our course', () => {
  it('know more than sixty messages of CPython', () => {
    const explained = [...written].filter((line) => finder.find(line).length > 0);
    expect(explained.length).toBeGreaterThanOrEqual(60);
  });

  it('quote CPython 3.14 word for word', () => {
    const examples = ourSymptoms.flatMap((symptom) => symptom.examples ?? []);
    const unseen = examples.filter((example) => !written.has(withoutFigures(example)));
    expect(unseen.sort()).toEqual(Object.keys(ELSEWHERE).sort());
  });

  it('are each shown by a program, unless they have no message', () => {
    const shown = new Set(symptomPrograms.map(({ symptom }) => symptom));
    const named = ourSymptoms.filter(({ messages }) => messages !== undefined).map(({ id }) => id);
    expect([...shown].sort()).toEqual(named.sort());
  });

  it('lead to demos that are there', () => {
    const demos = ourSymptoms.flatMap(({ demo }) => (demo === undefined ? [] : [demo]));
    expect(demos.filter((name) => findDemo(name) === undefined)).toEqual([]);
  });
});

/** Programs whose symptom only newer versions show, and since when. */
const SINCE: Readonly<Record<string, string>> = {
  'no-current-loop/current.py': '3.12',
  'queue-shut-down/put.py': '3.13',
};

describe.each(await installedVersions())('on the installed $version', ({ version, command }) => {
  const installed = new InstalledVersion({ version, command });
  afterAll(() => installed.close());

  it('each report leads to the right page first, the whole traceback given', async () => {
    const wrong: string[] = [];
    for (const { name, symptom, source } of symptomPrograms) {
      if (isOlder(version, SINCE[name] ?? version)) continue;
      const report = reportOf(await installed.run(source));
      if (finder.find(report)[0]?.symptom.id !== symptom) wrong.push(`${name}:\n${report}`);
    }
    expect(wrong).toEqual([]);
  });

  const examples = Object.entries(ELSEWHERE).filter(([, [since]]) => since === version);

  it.each(examples)('is written: %s', async (example, [, name]) => {
    const program = symptomPrograms.find((each) => each.name === name);
    if (program === undefined) throw new Error(`there is no ${name}`);
    const report = await reportOn(command, program);
    expect(linesOf(report)).toContain(withoutFigures(example));
    expect(finder.find(report).map(({ symptom }) => symptom.id)).toContain(program.symptom);
  });
});
