import { beforeAll, describe, expect, it } from 'vitest';
import { type CPython, startCPython } from '../oracle/cpython.ts';
import { runOnCPython } from './recorder.ts';
import { readRecords } from './records.ts';

/** How many of the recorded programs are left out between two that are run again. */
const STEP = 15;

const sample = (file: string) =>
  readRecords(new URL(file, import.meta.url)).filter((_, index) => index % STEP === 0);

describe('the oracle', () => {
  let cpython: CPython;

  beforeAll(async () => {
    cpython = await startCPython();
  });

  it.each(['corpus.jsonl.gz', 'deadlocks.jsonl.gz'])('repeats what CPython 3.14.2 did in %s', (file) => {
    const records = sample(file);
    const recordings = runOnCPython(
      cpython,
      records.map(({ prog }) => prog),
    );
    const repeated = recordings.map((recording) =>
      recording === null
        ? null
        : { trace: recording.trace, outcome: recording.outcome, time: recording.time },
    );
    expect(repeated).toEqual(records.map(({ trace, outcome, time }) => ({ trace, outcome, time })));
  });

  it('gives up on a circle of tasks that is cancelled', () => {
    const [recording] = runOnCPython(cpython, [
      {
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
      },
    ]);
    expect(recording).toBeNull();
  });
});
