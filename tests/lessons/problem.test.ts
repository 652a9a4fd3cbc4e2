import { describe, expect, it } from 'vitest';
import { pointerOf } from '../../src/lessons/problem.ts';

describe('pointerOf', () => {
  it('is a JSON pointer', () => {
    expect(pointerOf([])).toBe('');
    expect(pointerOf(['pages', 0, 'a/b', 'c~d'])).toBe('/pages/0/a~1b/c~0d');
  });

  it('shows what cannot be seen', () => {
    expect(pointerOf(['\u001b[2J'])).toBe('/\\u{1b}[2J');
  });
});
