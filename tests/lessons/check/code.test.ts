import { describe, expect, it } from 'vitest';
import { altered, faultsOf } from '../support.ts';

const code = (did: object) =>
  faultsOf(altered('pages/0/blocks/1', { type: 'code', language: 'python', code: ['print(1)'], ...did }));

describe('code', () => {
  it.each([
    { output: ['1'] },
    { output: [] },
    { error: 'ValueError: x' },
    { warnings: ['RuntimeWarning: x'] },
    { notRun: { en: 'A fragment.', fr: 'Un fragment.' } },
  ])('says what it did, or why it is not run: %j', (did) => {
    expect(code(did)).toEqual([]);
  });

  it.each([
    [{}, ': what it did ("output", "error" or "warnings"), or why it is "notRun" | nothing'],
    [{ elapsed: 1 }, ': what it did ("output", "error" or "warnings"), or why it is "notRun" | nothing'],
    [{ output: [], notRun: '`x`' }, '/notRun: either "notRun" or what it did | "output"'],
    [{ output: ['a', { t: 1, text: 'b' }] }, '/output: a time on all lines of the output or on none | 1/2'],
    [
      {
        output: [
          { t: 2, text: 'a' },
          { t: 1, text: 'b' },
        ],
      },
      '/output/1: times that never go back | 2, 1',
    ],
  ])('is refused with %j', (did, fault) => {
    expect(code(did)).toEqual([`/pages/0/blocks/1${fault}`]);
  });

  it('is checked on both sides of a pair', () => {
    expect(faultsOf(altered('pages/1/blocks/1/right/output', undefined))).toEqual([
      expect.stringContaining('/pages/1/blocks/1/right: what it did'),
    ]);
  });
});

describe('a listing', () => {
  it('is 72 columns wide at most, wherever it is', () => {
    const wide = `print("${'x'.repeat(64)}")`;
    expect(code({ code: [wide], output: [] })).toEqual([
      '/pages/0/blocks/1/code/0: a line of at most 72 columns | 73 columns',
    ]);
    expect(code({ code: [wide.replace('x', '')], output: [] })).toEqual([]);
    expect(faultsOf(altered('pages/1/blocks/1/right/code/0', wide))).toHaveLength(1);
    expect(faultsOf(altered('pages/2/blocks/0/questions/0/code/0', wide))).toHaveLength(1);
  });
});
