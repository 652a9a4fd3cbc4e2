import { describe, expect, it } from 'vitest';
import { dayAt, noonOf } from '../../src/progress/day.ts';
import { dueOn, nextDay } from '../../src/progress/due.ts';
import type { AnswerRecord } from '../../src/progress/record.ts';
import { allReviews, gradeOf, reviewOf } from '../../src/progress/review.ts';
import { anAnswer, answered, DAY, folded } from './support.ts';

const START = Date.parse('2026-10-03T12:00:00Z');
const day = (number: number) => new Date(START + number * DAY);
const lastOf = (history: readonly AnswerRecord[]) => Date.parse(history.at(-1)?.time ?? '');

/** How many days after the last answer the question is due, seen so many days after the start. */
function daysUntilDue(history: readonly AnswerRecord[], now: number): number {
  const last = Number.isNaN(lastOf(history)) ? START : lastOf(history);
  const due = reviewOf(history, day(now), 4)?.due ?? '';
  return (noonOf(due) - noonOf(dayAt(new Date(last), 4))) / DAY;
}

describe('the grade of an answer', () => {
  it.each([
    [{ right: false }, 'again'],
    [{ right: false, hint: true, milliseconds: 100 }, 'again'],
    [{ hint: true, milliseconds: 100 }, 'hard'],
    [{ tries: 2, milliseconds: 100 }, 'hard'],
    [{ milliseconds: 60_001 }, 'hard'],
    [{ milliseconds: 20_000 }, 'good'],
    [{ milliseconds: 8000 }, 'easy'],
    [{ milliseconds: 400 }, 'easy'],
    [{ milliseconds: 399 }, 'good'],
    [{ milliseconds: 33 }, 'good'],
  ] as const)('%o is %s', (how, grade) => {
    expect(gradeOf({ ...anAnswer, ...how })).toBe(grade);
  });
});

describe('reviews', () => {
  it('come later the better an answer was', () => {
    const due = [{ right: false }, { hint: true }, {}, { milliseconds: 1000 }].map((how) =>
      daysUntilDue([answered(START, how)], 0),
    );
    expect(due).toEqual([...due].sort((a, b) => a - b));
    expect(due[0]).toBe(1);
    expect(due[3]).toBeGreaterThan(due[2] as number);
  });

  it('come no later for an answer that nobody had the time to think about', () => {
    expect(daysUntilDue([answered(START, { milliseconds: 33 })], 0)).toBe(daysUntilDue([answered(START)], 0));
  });

  it('come at longer and longer intervals, and soon again after a lapse', () => {
    const history = [answered(START)];
    const intervals: number[] = [];
    for (let time = 0; time < 4; time++) {
      const days = daysUntilDue(history, 1000);
      intervals.push(days);
      history.push(answered(lastOf(history) + days * DAY));
    }
    expect(intervals).toEqual([...new Set(intervals)].sort((a, b) => a - b));
    const lapsed = [...history, answered(lastOf(history) + DAY, { right: false })];
    expect(reviewOf(lapsed, day(1000), 4)?.lapses).toBe(1);
    expect(daysUntilDue(lapsed, 1000)).toBeLessThan(intervals.at(-1) as number);
  });

  it('are due on their day, the most forgotten first', () => {
    const state = folded([
      answered(START, { question: 'a1', chapter: 'a', right: false }),
      answered(START, { question: 'a2', chapter: 'a', right: false }),
      answered(START, { question: 'b1', chapter: 'b' }),
      answered(START, { question: 'b2', chapter: 'b', milliseconds: 1000 }),
    ]);
    const dueAfter = (days: number) =>
      dueOn(allReviews(state, day(days)), dayAt(day(days), 4)).map(({ question }) => question);
    expect(dueAfter(0)).toEqual([]);
    expect(dueAfter(1)).toEqual(['a1', 'a2']);
    expect(dueAfter(100)).toEqual(['a1', 'a2', 'b1', 'b2']);
    expect(nextDay(allReviews(state, day(0)), '2026-10-03')).toBe('2026-10-04');
    expect(nextDay(allReviews(state, day(100)), '2027-10-03')).toBeNull();
  });

  it('name the seeds that were asked, so that another can be', () => {
    const history = [answered(START, { seed: 7 }), answered(START + DAY, { seed: 0 })];
    expect(reviewOf(history, day(2), 4)?.seeds).toEqual([7, 0]);
  });

  it('of what was undone there are none', () => {
    expect(reviewOf([], day(0), 4)).toBeNull();
  });

  it('do not wait for a year that a wrong clock has seen', () => {
    const future = answered('2035-01-01T12:00:00Z', {}, START);
    expect(noonOf(reviewOf([future], day(0), 4)?.due ?? '') - START).toBeLessThan(30 * DAY);
    const between = [answered(START), answered('1970-01-01T00:00:00Z', {}, START + 1), answered(START + DAY)];
    expect(daysUntilDue(between, 1)).toBeLessThan(15);
  });

  it('go by the order where a time is in no calendar', () => {
    const odd = { ...answered(START), time: '2026-13-45T99:00:00.000+00:00' };
    expect(daysUntilDue([odd], 0)).toBeGreaterThan(0);
    expect(daysUntilDue([{ ...odd, seq: 2 ** 53 - 1 }], 0)).toBeGreaterThan(0);
  });
});
