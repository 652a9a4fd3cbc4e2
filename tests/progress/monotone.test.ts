import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monotone } from '../../src/progress/monotone.ts';

describe('monotone', () => {
  it.each([
    { times: [], right: [] },
    { times: [5], right: [5] },
    { times: [1, 2, 3], right: [1, 2, 3] },
    { times: [1, 1, 1], right: [1, 1, 1] },
    { of: 'a clock that was ahead once', times: [2025, 2035, 2026, 2027], right: [2025, 2025, 2026, 2027] },
    { of: 'a clock that was ahead at first', times: [2035, 2026, 2027], right: [2026, 2026, 2027] },
    { of: 'a clock that began anew', times: [2024, 2025, 1970, 2026], right: [2024, 2025, 2025, 2026] },
    { of: 'a clock that began anew at once', times: [2025, 1970, 2026], right: [2025, 2025, 2026] },
    { of: 'only one record, of the future', times: [2035, 2026], right: [2026, 2026] },
  ])('puts right $times: $of', ({ times, right }) => {
    expect(monotone(times)).toEqual(right);
  });

  it('never goes back, ends at the end, and changes nothing that was right', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), (times) => {
        const put = monotone(times);
        expect(put).toHaveLength(times.length);
        expect(put).toEqual([...put].sort((a, b) => a - b));
        expect(put.at(-1)).toBe(times.at(-1));
        expect(monotone(put)).toEqual(put);
        const sorted = [...times].sort((a, b) => a - b);
        expect(monotone(sorted)).toEqual(sorted);
      }),
    );
  });
});
