import { describe, expect, it } from 'vitest';
import { allReviews, dueReviews, gradeOf, nextReview, reviewOf } from '../../src/progress/review.ts';
import { anAnswer, answered, DAY, folded } from './support.ts';

const START = Date.parse('2026-10-03T12:00:00Z');
const day = (number: number) => new Date(START + number * DAY);
const daysUntil = (due: Date | undefined, from = START) => ((due?.getTime() ?? Number.NaN) - from) / DAY;

describe('the grade of an answer', () => {
  it.each([
    [{ right: false }, 'again'],
    [{ right: false, hint: true, milliseconds: 100 }, 'again'],
    [{ hint: true, milliseconds: 100 }, 'hard'],
    [{ tries: 2, milliseconds: 100 }, 'hard'],
    [{ milliseconds: 60_001 }, 'hard'],
    [{ milliseconds: 20_000 }, 'good'],
    [{ milliseconds: 8000 }, 'easy'],
  ] as const)('%o is %s', (how, grade) => {
    expect(gradeOf({ ...anAnswer, ...how })).toBe(grade);
  });
});

describe('reviews', () => {
  it('come later the better an answer was', () => {
    const due = [{ right: false }, { hint: true }, {}, { milliseconds: 100 }].map((how) =>
      daysUntil(reviewOf([answered(START, how)], day(0))?.due),
    );
    expect(due).toEqual([...due].sort((a, b) => a - b));
    expect(due[0]).toBe(1);
    expect(due[3]).toBeGreaterThan(due[2] as number);
  });

  it('come at longer and longer intervals, and soon again after a lapse', () => {
    const history = [answered(START)];
    const intervals: number[] = [];
    for (let time = 0; time < 4; time++) {
      const due = reviewOf(history, day(1000))?.due ?? day(0);
      intervals.push(daysUntil(due, Date.parse(history.at(-1)?.time ?? '')));
      history.push(answered(due.getTime()));
    }
    expect(intervals).toEqual([...new Set(intervals)].sort((a, b) => a - b));
    const last = Date.parse(history.at(-1)?.time ?? '') + DAY;
    const lapsed = reviewOf([...history, answered(last, { right: false })], day(1000));
    expect(lapsed?.lapses).toBe(1);
    expect(daysUntil(lapsed?.due, last)).toBeLessThan(intervals.at(-1) as number);
  });

  it('are due at their time, the most forgotten first, chapters in turn', () => {
    const state = folded([
      answered(START, { question: 'a1', chapter: 'a', right: false }),
      answered(START, { question: 'a2', chapter: 'a', right: false }),
      answered(START, { question: 'b1', chapter: 'b' }),
      answered(START, { question: 'b2', chapter: 'b', milliseconds: 100 }),
    ]);
    expect(dueReviews(state, day(0))).toEqual([]);
    expect(daysUntil(nextReview(state, day(0)) ?? undefined)).toBe(1);
    expect(dueReviews(state, day(1)).map(({ question }) => question)).toEqual(['a1', 'a2']);
    expect(dueReviews(state, day(100)).map(({ chapter }) => chapter)).toEqual(['a', 'b', 'a', 'b']);
    expect(dueReviews(state, day(100), 1).map(({ question }) => question)).toEqual(['a1']);
    expect(nextReview(state, day(100))).toBeNull();
    expect(allReviews(state, day(0))).toHaveLength(4);
  });

  it('name the seeds that were asked, so that another can be', () => {
    const history = [answered(START, { seed: 7 }), answered(START + DAY, { seed: 0 })];
    expect(reviewOf(history, day(2))?.seeds).toEqual([7, 0]);
  });

  it('of what was undone there are none', () => {
    expect(reviewOf([], day(0))).toBeNull();
  });

  it('do not wait for a year that a wrong clock has seen', () => {
    const future = answered('2035-01-01T12:00:00Z', {}, START);
    expect(daysUntil(reviewOf([future], day(0))?.due)).toBeLessThan(30);
    const between = [answered(START), answered('1970-01-01T00:00:00Z', {}, START + 1), answered(START + DAY)];
    expect(daysUntil(reviewOf(between, day(1))?.due)).toBeLessThan(15);
  });

  it('go by the order where a time is in no calendar', () => {
    const odd = { ...answered(START), time: '2026-13-45T99:00:00.000+00:00' };
    expect(daysUntil(reviewOf([odd], day(0))?.due)).toBeGreaterThan(0);
  });
});
