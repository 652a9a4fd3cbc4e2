import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../src/progress/record.ts';
import { anAnswer, anAttempt, recordOf } from './support.ts';

const good = recordOf({ kind: 'answer', ...anAnswer, seed: 7 }, Date.UTC(2026, 9, 3));

describe('parseRecord', () => {
  it.each([
    good,
    recordOf({ kind: 'start', from: 'javascript' }, 1),
    recordOf({ kind: 'page', chapter: 'gather', page: 'why' }, 1),
    recordOf({ kind: 'chapter', chapter: 'gather', how: 'tested-out' }, 1),
    recordOf({ kind: 'exercise', ...anAttempt }, 1),
    recordOf({ kind: 'undo', answer: 'id', question: 'q' }, 1),
    recordOf({ kind: 'reset', backup: 'backup.jsonl' }, 1),
  ])('reads what is written: $kind', (record) => {
    expect(parseRecord(JSON.stringify(record))).toEqual(record);
  });

  it('reads of a newer record only what all have', () => {
    const newer = { ...good, version: 2, kind: 'dream', rows: 'other' };
    const { id, time, seq } = good;
    expect(parseRecord(JSON.stringify(newer))).toEqual({ id, time, seq, version: 2, kind: 'newer' });
  });

  it.each([
    '',
    ' ',
    'null',
    '17',
    '[]',
    '{}',
    '"text"',
    JSON.stringify(good).slice(0, -1),
    `${JSON.stringify(good)}}`,
    ...[
      { id: '' },
      { id: 1 },
      { time: 'yesterday' },
      { time: 1 },
      { seq: 1.5 },
      { seq: '1' },
      { seq: 2 ** 53 },
      { version: 0 },
      { version: undefined },
      { kind: 'dream' },
      { kind: undefined },
      { question: undefined },
      { rows: 'S9' },
      { rows: [9] },
      { right: 1 },
      { hint: null },
      { tries: -1 },
      { milliseconds: '5' },
      { seed: 'x' },
    ].map((change) => JSON.stringify({ ...good, ...change })),
  ])('takes no other line for a record: %s', (line) => {
    expect(parseRecord(line)).toBeNull();
  });

  it('takes no other beginning for one', () => {
    const start = recordOf({ kind: 'start', from: 'beginner' }, 1);
    expect(parseRecord(JSON.stringify({ ...start, from: 'afar' }))).toBeNull();
  });

  it.each([
    { exercise: '' },
    { chapter: 5 },
    { variant: -1 },
    { passed: 'yes' },
    { tries: '1' },
    { hints: null },
    { solution: undefined },
  ])('takes no other attempt at an exercise for one: %o', (change) => {
    const attempt = recordOf({ kind: 'exercise', ...anAttempt }, 1);
    expect(parseRecord(JSON.stringify({ ...attempt, ...change }))).toBeNull();
  });
});
