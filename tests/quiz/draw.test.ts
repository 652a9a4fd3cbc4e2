import { describe, expect, it } from 'vitest';
import { randomOf } from '../../src/questions/index.ts';
import { draw } from '../../src/quiz/index.ts';
import { choice, line, number, order } from './support.ts';

const pools = ['a', 'b', 'c'].map((chapter) => ({
  chapter,
  questions: [choice, number, order, line].map((question) => ({
    ...question,
    id: `${chapter}-${question.id}`,
  })),
}));

const ids = (seed: number, count: number) =>
  draw(pools, count, randomOf(seed)).map(({ question }) => question.id);

describe('draw', () => {
  it('draws each question at most once, from the chapters in turn', () => {
    const items = draw(pools, 99, randomOf(1));
    expect(new Set(items.map(({ question }) => question.id)).size).toBe(12);
    for (const round of [0, 3, 6, 9]) {
      expect(new Set(items.slice(round, round + 3).map(({ chapter }) => chapter)).size).toBe(3);
    }
  });

  it('draws the same for the same seed', () => {
    expect(ids(7, 5)).toEqual(ids(7, 5));
    expect(ids(7, 5)).not.toEqual(ids(8, 5));
  });

  it('draws only what is of the kind', () => {
    expect(draw(pools, 9, randomOf(1), 'order').map(({ question }) => question.kind)).toEqual(
      Array(3).fill('order'),
    );
  });

  it('never shows items in the order in which they are written, which may be the key', () => {
    for (let seed = 0; seed < 200; seed++) {
      for (const { question, order } of draw(pools, 12, randomOf(seed), 'order')) {
        expect(question.kind === 'order' && order.every((index, place) => index === place)).toBe(false);
      }
    }
  });
});
