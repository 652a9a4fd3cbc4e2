import { type Card, createEmptyCard, type Grade as FsrsGrade, fsrs, Rating } from 'ts-fsrs';
import { monotone } from './monotone.ts';
import type { Stamp } from './record.ts';

/** How well something was remembered, in the words of FSRS. */
export type Grade = 'again' | 'hard' | 'good' | 'easy';

/**
 * No steps of minutes: a missed question comes back another day, not within the same sitting. No chance: the same
 * answers give the same days on all machines.
 */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });

const RATINGS: Readonly<Record<Grade, FsrsGrade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

/** What FSRS makes of these records, oldest first. */
export function cardOf<R extends Stamp>(
  history: readonly R[],
  gradeOf: (record: R) => Grade,
  now: Date,
): Card {
  const times = monotone([...history.map(timeOf), now.getTime()]);
  let card = createEmptyCard(new Date(times[0] ?? now));
  for (const [index, record] of history.entries()) {
    card = scheduler.next(card, new Date(times[index] ?? now), RATINGS[gradeOf(record)]).card;
  }
  return card;
}

/** How probable it is that it is still known, from 0 to 1. */
export function retrievabilityOf(card: Card, now: Date): number {
  return scheduler.get_retrievability(card, now, false);
}

/** A time such as 30 February is in no calendar: `seq` is close to what it should have been. */
function timeOf({ time, seq }: Stamp): number {
  const milliseconds = Date.parse(time);
  return Number.isNaN(milliseconds) ? seq : milliseconds;
}
