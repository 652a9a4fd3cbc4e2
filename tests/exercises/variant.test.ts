import { describe, expect, it } from 'vitest';
import { type Exercise, variantCount, variantOf } from '../../src/exercises/index.ts';

const exercise: Exercise = {
  format: 1,
  id: 'fetch',
  title: { en: 'A `fetch` of fetch', fr: 'Un `fetch` de fetch' },
  minutes: 1,
  story: 'See `await fetch(a)` and `fetches`.',
  starter: ['async def fetch(a, b):', '    prefetch = "fetch a"', '    return a + b'],
  hints: ['`a` goes first'],
  runs: [
    { checks: [{ overlaps: ['fetch'], why: 'fetch is `fetch`' }] },
    {
      title: 'with `a`',
      driver: ['print(exercise.fetch("a"))'],
      checks: [{ output: { lines: ['a', 'ab'], order: 'any' } }, { atOnce: { calls: 'fetch', most: 2 } }],
    },
  ],
  solution: ['fetch(a)'],
  others: [{ title: '`fetch`', code: ['b = a'] }],
  wrong: [{ title: '`b`', code: ['fetch'], check: 'overlaps', message: '`fetch` is late, after a' }],
  variants: [{ fetch: 'load' }, { a: 'b', b: 'a' }],
};

describe('a variant', () => {
  it('is the exercise itself at first, and again after the last', () => {
    expect(variantCount(exercise)).toBe(3);
    expect(variantOf(exercise, 0)).toBe(exercise);
    expect(variantOf(exercise, 3)).toBe(exercise);
    expect(variantOf(exercise, 4)).toEqual(variantOf(exercise, 1));
    const { variants: _, ...without } = exercise;
    expect(variantOf(without, 5)).toBe(without);
  });

  it('has whole words replaced, in code, checks and code spans alone', () => {
    expect(variantOf(exercise, 1)).toEqual({
      ...exercise,
      title: { en: 'A `load` of fetch', fr: 'Un `load` de fetch' },
      story: 'See `await load(a)` and `fetches`.',
      starter: ['async def load(a, b):', '    prefetch = "load a"', '    return a + b'],
      runs: [
        { checks: [{ overlaps: ['load'], why: 'fetch is `load`' }] },
        {
          title: 'with `a`',
          driver: ['print(exercise.load("a"))'],
          checks: [{ output: { lines: ['a', 'ab'], order: 'any' } }, { atOnce: { calls: 'load', most: 2 } }],
        },
      ],
      solution: ['load(a)'],
      others: [{ title: '`load`', code: ['b = a'] }],
      wrong: [{ title: '`b`', code: ['load'], check: 'overlaps', message: '`load` is late, after a' }],
    });
  });

  it('may let two words change places', () => {
    expect(variantOf(exercise, 2)).toMatchObject({
      starter: ['async def fetch(b, a):', '    prefetch = "fetch b"', '    return b + a'],
      hints: ['`b` goes first'],
      others: [{ code: ['a = b'] }],
    });
  });
});
