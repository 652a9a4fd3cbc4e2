import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter } from '../../src/cpython/index.ts';
import { startInterpreter } from '../cpython/support.ts';
import { runOnCPython } from './recorder.ts';
import { readRecords } from './records.ts';

/** How many of the recorded programs are left out between two that are run again. */
const STEP = 15;

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
      const recording = await runOnCPython(cpython, prog);
      expect({ id, ...recording, setorder: undefined }).toEqual({ id, trace, outcome, time });
    }
  });

  it('gives up on a circle of tasks that is cancelled', async () => {
    const recording = await runOnCPython(cpython, {
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
    expect(recording).toBeNull();
  });
});
