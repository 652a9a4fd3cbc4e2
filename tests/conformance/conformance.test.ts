import { describe, expect, it } from 'vitest';
import { findDifferences, formatDifference } from './compare.ts';
import { readRecords } from './records.ts';

const recordings = [
  ['corpus', 5000],
  ['deadlocks', 300],
  ['regressions', 405],
] as const;

describe.each(recordings)('the programs of %s', (name, count) => {
  const records = readRecords(new URL(`${name}.jsonl.gz`, import.meta.url));

  it(`are ${count}, and do here what they did on CPython`, () => {
    expect(records).toHaveLength(count);
    expect(findDifferences(records).map((difference) => formatDifference(difference))).toEqual([]);
  });
});

describe('the comparison', () => {
  const [record] = readRecords(new URL('corpus.jsonl.gz', import.meta.url));

  it.each([
    ['trace', { trace: [[0, 'Task-1| something else']] }],
    ['outcome', { outcome: { result: "'something else'" } }],
    ['time', { time: 1234 }],
  ] as const)('sees another %s', (_, change) => {
    if (record === undefined) throw new Error('the corpus is empty');
    expect(findDifferences([{ ...record, ...change }])).toHaveLength(1);
  });
});
