import { createEmptyCard, type Grade as FsrsGrade, fsrs, Rating } from 'ts-fsrs';
import { type Day, dayAt, dayOf, dayWithNoon, noonOf } from './day.ts';
import { monotone } from './monotone.ts';
import type { Grade, Stamp } from './record.ts';

/**
 * Without short-term steps: a missed question comes back another day, not within the same sitting. Without fuzz: the same
 * answers give the same days on all machines.
 */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });

const RATINGS: Readonly<Record<Grade, FsrsGrade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

/** The result of FSRS for a history. */
export interface Schedule {
  /** The first day on which to ask again. */
  readonly due: Day;
  /** The probability that it is still remembered, from 0 to 1. */
  readonly retrievability: number;
  /** Days until that has fallen to 0.9. */
  readonly stability: number;
  /** The number of times it was remembered and then forgotten. */
  readonly lapses: number;
}

/**
 * The schedule of a question or exercise by its records, oldest first. FSRS gets the learner's days, not moments: a question
 * missed late in the evening is due in the morning, and no time zone or summer time makes a day longer or shorter.
 * @param dayStarts the hour at which these days begin
 */
export function scheduleOf<R extends Stamp>(
  history: readonly R[],
  gradeOf: (record: R) => Grade,
  now: Date,
  dayStarts: number,
): Schedule {
  const noons = monotone([
    ...history.map((record) => noonOfRecord(record, dayStarts, now)),
    noonOf(dayAt(now, dayStarts)),
  ]);
  const dates = noons.map((noon) => new Date(noon));
  const today = dates.at(-1) ?? now;
  let card = createEmptyCard(dates[0] ?? today);
  for (const [index, record] of history.entries()) {
    card = scheduler.next(card, dates[index] ?? today, RATINGS[gradeOf(record)]).card;
  }
  const { stability, lapses } = card;
  const retrievability = scheduler.get_retrievability(card, today, false);
  return { due: dayWithNoon(card.due), retrievability, stability, lapses };
}

/** A date such as 30 February does not exist: `seq` is then close to the true time. */
function noonOfRecord({ time, seq }: Stamp, dayStarts: number, now: Date): number {
  const noon = noonOf(dayOf(time, dayStarts));
  if (!Number.isNaN(noon) && !Number.isNaN(Date.parse(time))) return noon;
  const moment = Math.min(Math.max(seq, 0), now.getTime());
  return noonOf(dayAt(new Date(moment), dayStarts));
}
