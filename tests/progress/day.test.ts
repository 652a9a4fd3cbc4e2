import { afterEach, describe, expect, it } from 'vitest';
import { dayAfter, dayAt, dayOf } from '../../src/progress/day.ts';
import { dueOn } from '../../src/progress/due.ts';
import { allReviews, reviewOf } from '../../src/progress/review.ts';
import { answered, folded } from './support.ts';

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});

/** Moves this machine to another time zone. */
function liveIn(zone: string): void {
  process.env['TZ'] = zone;
}

/** Questions missed at this moment that are due at the other. */
function dueAt(missed: string, now: string, dayStarts = 4): number {
  const state = folded([answered(missed, { right: false })], dayStarts);
  const moment = new Date(now);
  return dueOn(allReviews(state, moment), dayAt(moment, dayStarts)).length;
}

describe('the learner’s day', () => {
  it.each([
    ['2026-10-03T23:59:59.999-11:00', 4, '2026-10-03'],
    ['2026-10-04T00:00:00.000+14:00', 4, '2026-10-03'],
    ['2026-10-04T03:59:59.999+02:00', 4, '2026-10-03'],
    ['2026-10-04T04:00:00.000+02:00', 4, '2026-10-04'],
    ['2026-10-04T00:00:00.000+02:00', 0, '2026-10-04'],
    ['2027-01-01T01:00:00.000+00:00', 4, '2026-12-31'],
    ['2028-03-01T01:00:00.000+00:00', 4, '2028-02-29'],
    ['2026-13-45T01:00:00.000+00:00', 4, '2026-13-45'],
  ])('of %s, if days begin at %i, is %s', (time, starts, day) => {
    expect(dayOf(time, starts)).toBe(day);
  });

  it('has another after it, at the end of a year and in the nights of summer time', () => {
    expect(['2026-12-31', '2026-03-28', '2026-10-24'].map(dayAfter)).toEqual([
      '2027-01-01',
      '2026-03-29',
      '2026-10-25',
    ]);
  });
});

describe('a question that was missed in the evening', () => {
  it.each(['Europe/Paris', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Auckland'])(
    'is due the next morning in %s, and not the same night',
    (zone) => {
      liveIn(zone);
      expect(dueAt('2026-11-10T22:44:00', '2026-11-11T00:30:00')).toBe(0);
      expect(dueAt('2026-11-10T22:44:00', '2026-11-11T03:59:00')).toBe(0);
      expect(dueAt('2026-11-10T22:44:00', '2026-11-11T04:00:00')).toBe(1);
      expect(dueAt('2026-11-10T22:44:00', '2026-11-11T09:44:00')).toBe(1);
    },
  );

  it('after midnight is one of the day before', () => {
    expect(dueAt('2026-11-11T01:00:00', '2026-11-11T09:44:00')).toBe(1);
    expect(dueAt('2026-11-11T01:00:00', '2026-11-11T09:44:00', 0)).toBe(0);
  });

  it('is due the next day, and not on the same, in the nights of summer time', () => {
    liveIn('Europe/Paris');
    // A day of 25 hours, and one of 23.
    expect(dueAt('2026-10-24T04:10:00', '2026-10-25T03:30:00')).toBe(0);
    expect(dueAt('2026-10-24T04:10:00', '2026-10-25T04:00:00')).toBe(1);
    expect(dueAt('2026-03-28T23:30:00', '2026-03-29T03:30:00')).toBe(0);
    expect(dueAt('2026-03-28T23:30:00', '2026-03-29T04:00:00')).toBe(1);
  });

  it('is not due on the same day to somebody who flies west, and is at home on the next', () => {
    liveIn('Asia/Tokyo');
    const missed = answered('2026-11-10T23:00:00', { right: false });
    liveIn('America/New_York');
    const due = (now: string) => reviewOf([missed], new Date(now), 4)?.due;
    expect(due('2026-11-10T09:30:00')).toBe('2026-11-11');
    expect(due('2026-11-12T09:30:00')).toBe('2026-11-11');
  });

  it('counts for more when it is known a day later, even where that is the same day in London', () => {
    liveIn('America/Los_Angeles');
    const known = [answered('2026-11-10T17:00:00'), answered('2026-11-11T09:00:00')];
    const atOnce = [answered('2026-11-10T17:00:00'), answered('2026-11-10T18:00:00')];
    const stabilityOf = (history: typeof known) =>
      reviewOf(history, new Date('2026-11-11T10:00:00'), 4)?.stability ?? 0;
    expect(stabilityOf(known)).toBeGreaterThan(stabilityOf(atOnce));
  });
});
