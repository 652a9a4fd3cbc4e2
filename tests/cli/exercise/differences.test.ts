import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/cli/exercise/differences.ts';

const SIGNS = { same: ' ', removed: '-', added: '+', skipped: '…' };

const shown = (before: string, after: string): string[] =>
  differences(before.split(''), after.split('')).map(({ change, text }) => `${SIGNS[change]}${text}`);

describe('the differences of two programs', () => {
  it('are none if they are the same', () => {
    expect(shown('abc', 'abc')).toEqual([]);
  });

  it('stand among two lines before and after, of which no single one is left out', () => {
    expect(shown('abcdXefgh', 'abcdYefgh')).toEqual(['…', ' c', ' d', '-X', '+Y', ' e', ' f', '…']);
    expect(shown('abcX', 'abcY')).toEqual([' a', ' b', ' c', '-X', '+Y']);
    expect(shown('X12345Y', 'x12345y')).toEqual(['-X', '+x', ' 1', ' 2', ' 3', ' 4', ' 5', '-Y', '+y']);
    expect(shown('X123456Y', 'x123456y')).toEqual(['-X', '+x', ' 1', ' 2', '…', ' 5', ' 6', '-Y', '+y']);
  });
});
