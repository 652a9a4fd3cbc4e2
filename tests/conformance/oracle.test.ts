import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter } from '../../src/cpython/index.ts';
import type { TraceEvent } from '../../src/trace/index.ts';
import { startInterpreter } from '../cpython/support.ts';
import { interpret } from './interpret.ts';
import { runOnCPython } from './recorder.ts';
import { readRecords } from './records.ts';

/** How many of the recorded programs are left out between two that are run again. */
const STEP = 15;

/** When an object is freed, and in which order exceptions are looked at that are looked at together, is CPython's own affair. */
const UNORDERED: ReadonlySet<string> = new Set([
  'never-awaited',
  'exception-retrieved',
  'reported',
  'printed',
]);

/** The events of a loop, without what the vocabulary of the programs makes of them: names, values, lines. */
function comparable(events: readonly TraceEvent[]): object[] {
  return events
    .filter(({ type }) => !UNORDERED.has(type))
    .map((event) => ({ ...event, line: null, stack: null, calls: null, value: null, coroutine: null }));
}

const sample = (file: string) =>
  readRecords(new URL(file, import.meta.url)).filter((_, index) => index % STEP === 0);

describe('CPython', () => {
  let cpython: Interpreter;

  beforeAll(async () => {
    cpython = await startInterpreter();
  });

  afterAll(() => cpython.close());

  it.each(['corpus.jsonl.gz', 'deadlocks.jsonl.gz'])('repeats what it did in %s', async (file) => {
    for (const { id, prog, trace, outcome, time } of sample(file)) {
      const run = await runOnCPython(cpython, prog);
      expect({ id, ...run?.recording }).toEqual({ id, trace, outcome, time });
      const events: TraceEvent[] = [];
      interpret(prog, (event) => events.push(event));
      expect({ id, events: comparable(run?.events ?? []) }).toEqual({ id, events: comparable(events) });
    }
  });

  it('gives up on a circle of tasks that is cancelled', async () => {
    const run = await runOnCPython(cpython, {
      fns: {
        main: [
          ['spawn', 't1', { fn: 'f1' }, null],
          ['spawn', 't2', { fn: 'f2' }, null],
          ['sleep', 1],
          ['cancel', 't1', null],
        ],
        f1: [['await', { var: 't2' }, null]],
        f2: [['await', { gather: [{ var: 't1' }], rex: false }, null]],
      },
    });
    expect(run).toBeNull();
  });
});
