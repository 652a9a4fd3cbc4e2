import { expect, it } from 'vitest';
import { scoresByChapter, scoresByRow } from '../../src/progress/scores.ts';
import { answered, folded } from './support.ts';

it('counts for each idea and chapter the last answer to each question', () => {
  const state = folded([
    answered(1, { question: 'a', chapter: 'one', rows: ['S1', 'S2'], right: false }),
    answered(2, { question: 'a', chapter: 'one', rows: ['S1', 'S2'] }),
    answered(3, { question: 'b', chapter: 'two', rows: ['S2', 'S2'], hint: true }),
    answered(4, { question: 'c', chapter: 'two', rows: [], tries: 2 }),
  ]);
  expect(Object.fromEntries(scoresByRow(state))).toEqual({
    S1: { points: 1, questions: 1 },
    S2: { points: 1, questions: 2 },
  });
  expect(Object.fromEntries(scoresByChapter(state))).toEqual({
    one: { points: 1, questions: 1 },
    two: { points: 0, questions: 2 },
  });
});
