import { describe, expect, it } from 'vitest';
import { axisLines, columnAt } from '../../../src/terminal/chart/axis.ts';
import { plain } from '../support/views.ts';

const marks = (seconds: number, columns = 60) =>
  axisLines({ label: 0, columns, seconds }, columns + 12, plain())[0]?.split(/ {2,}/);

describe('the axis', () => {
  it.each([
    [0, ['0 s']],
    [0.003, ['0 s', '0.001 s', '0.002 s', '0.003 s']],
    [1, ['0 s', '0.2 s', '0.4 s', '0.6 s', '0.8 s', '1.0 s']],
    [4, ['0 s', '1 s', '2 s', '3 s', '4 s']],
    [7, ['0 s', '2 s', '4 s', '6 s']],
    [3600, ['0 s', '1000 s', '2000 s', '3000 s']],
  ])('marks round times of %d s', (seconds, expected) => {
    expect(marks(seconds)).toEqual(expected);
  });

  it('marks the end too when there is hardly any room', () => {
    expect(marks(4, 12)).toEqual(['0 s', '2 s', '4 s']);
  });

  it('puts the beginning in the first column and the end after the last', () => {
    const axis = { label: 0, columns: 40, seconds: 2 };
    expect([0, 1, 2, 3].map((t) => columnAt(axis, t))).toEqual([0, 20, 40, 40]);
    expect(columnAt({ ...axis, seconds: 0 }, 0)).toBe(0);
  });
});
