import { expect, it } from 'vitest';
import { interleave } from '../../src/progress/review.ts';

const mixed = (text: string) => interleave(text.split(' '), (thing) => thing.charAt(0)).join(' ');

it.each([
  ['a1', 'a1'],
  ['a1 b1 c1', 'a1 b1 c1'],
  ['a1 a2 b1', 'a1 b1 a2'],
  ['a1 a2 a3 b1 c1', 'a1 b1 a2 c1 a3'],
  ['a1 b1 b2 b3 b4', 'a1 b1 b2 b3 b4'],
])('%s becomes %s', (before, after) => {
  expect(mixed(before)).toBe(after);
});
