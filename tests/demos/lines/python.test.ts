import { beforeAll, describe, expect, it } from 'vitest';
import { parse, scriptOf } from '../../../src/python/index.ts';
import { record, sourceLine, type Trace, type TraceEvent } from '../../../src/trace/index.ts';
import { type CPython, startCPython } from '../../oracle/cpython.ts';
import { type Happening, linesOnCPython } from './cpython-lines.ts';
import { knownPrograms } from './known-programs.ts';
import { morePrograms } from './more-programs.ts';

/** What CPython is watched for. */
const WATCHED: ReadonlySet<string> = new Set([
  'task-created',
  'started',
  'suspended',
  'resumed',
  'finished',
  'cancel-requested',
  'printed',
  'blocked',
]);

/** The same of a trace. */
function happenings({ events }: Trace): Happening[] {
  return events.flatMap((event): Happening[] => {
    if (!WATCHED.has(event.type) || !('task' in event)) return [];
    if (event.type === 'cancel-requested' && event.by === null) return [];
    return [[event.type, event.task, sourceLine(event)]];
  });
}

/** What Python has syntax for is a call in TypeScript, of a function that may have no name. */
const CALLS: ReadonlySet<string> = new Set(['', 'asyncWith', 'asyncFor']);

/** Without lines, and with the names of coroutines in one spelling. */
function withoutLines({ events }: Trace): object[] {
  return events.map(({ line: _, ...event }: TraceEvent) =>
    'stack' in event
      ? { ...event, stack: event.stack.filter((name) => !CALLS.has(name)).map(spelled) }
      : event,
  );
}

/** `Connection.__aenter__`, `aenter`; `letters.asend`, `anext`; `wait_for`, `waitFor`. */
function spelled(name: string): string {
  const last = name.split('.').at(-1) ?? '';
  return last === 'asend' ? 'anext' : last.replaceAll('_', '').toLowerCase();
}

/** An exception that asyncio's own code takes, and waits on, passes by the frames of the program: CPython runs none. */
function unpassed(all: readonly Happening[]): Happening[] {
  return all.filter((each, index) => {
    const isPass = (here: Happening | undefined, next: Happening | undefined) =>
      here?.[0] === 'resumed' && next?.[0] === 'suspended' && here[1] === next[1] && here[2] === next[2];
    return !isPass(each, all[index + 1]) && !isPass(all[index - 1], each);
  });
}

/** The code at the end of an `except*` has no line in CPython. */
function unlessNone(each: Happening, own: Happening | undefined): Happening {
  return each[0] === 'finished' && own?.[2] === null ? [each[0], each[1], null] : each;
}

/** Holds the lines of a trace against CPython's. */
function expectLines(traced: Trace, cpython: CPython, python: string): void {
  const own = unpassed(linesOnCPython(cpython, python));
  // A task of a coroutine that asyncio brings along stands on no line of the program.
  const started = new Set(own.flatMap(([what, task]) => (what === 'started' ? [task] : [])));
  const isForeign = ([what, task]: Happening) =>
    task !== null && what !== 'task-created' && what !== 'cancel-requested' && !started.has(task);
  const found = unpassed(happenings(traced));
  const program = found.filter((each) => !isForeign(each));
  expect(program.map((each, index) => unlessNone(each, own[index]))).toEqual(own);
  for (const each of found.filter(isForeign)) expect(each).toEqual([each[0], each[1], null]);
}

let cpython: CPython;

beforeAll(async () => {
  cpython = await startCPython();
});

describe.each(await knownPrograms())('the lines of $name', ({ script, python }) => {
  let traced: Trace;

  beforeAll(async () => {
    traced = await record(scriptOf(parse(python)));
  });

  it('belong to the events of its TypeScript', async () => {
    expect(withoutLines(traced)).toEqual(withoutLines(await record(script)));
  });

  it('are those of CPython', () => {
    expectLines(traced, cpython, python);
  });
});

describe('the lines of a program', () => {
  it.each(Object.entries(morePrograms))('with %s are those of CPython', async (_, python) => {
    expectLines(await record(scriptOf(parse(python))), cpython, python);
  });
});
