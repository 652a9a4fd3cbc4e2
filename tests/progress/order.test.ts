import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, lastSeqOf } from '../../src/progress/order.ts';
import { counting, folded, recordOf, said, someRecords } from './support.ts';

const page = (name: string) => ({ kind: 'page', chapter: 'gather', page: name }) as const;

describe('the order of records', () => {
  it('is of no account: any of the same records, twice or once, fold to the same state', () => {
    const shuffledTwice = someRecords.chain((records) =>
      fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray([...records, ...records], { minLength: 2 * records.length }),
      ),
    );
    fc.assert(
      fc.property(shuffledTwice, ([records, shuffled]) => {
        expect(said(folded(inOrder(shuffled)))).toEqual(said(folded(counting(records))));
      }),
    );
  });

  it('is that of their numbers, not of their times', () => {
    const first = { ...recordOf(page('first'), 1000), time: '2035-01-01T00:00:00.000+00:00' };
    const second = recordOf(page('second'), 2000);
    expect(inOrder([second, first])).toEqual([first, second]);
  });

  it('is the same on all machines for those that were made at the same moment', () => {
    const [a, b] = [recordOf(page('a'), 1000, 'a'), recordOf(page('b'), 1000, 'b')];
    expect(inOrder([b, a])).toEqual([a, b]);
  });

  it('lets nothing of before a reset through, but all that came at the same moment', () => {
    const reset = recordOf({ kind: 'reset', backup: 'b' }, 1000, 'z');
    const [before, same] = [recordOf(page('before'), 999), recordOf(page('same'), 1000, 'a')];
    expect(inOrder([same, before, reset])).toEqual([reset, same]);
  });

  it('goes on after the greatest number', () => {
    expect(lastSeqOf([recordOf(page('a'), 5), recordOf(page('b'), 3)])).toBe(5);
    expect(lastSeqOf([])).toBe(0);
  });
});
