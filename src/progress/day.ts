import { localTime } from './local-time.ts';

/** A day by the learner's calendar: `2026-10-03`. As texts, days are in the order of time. */
export type Day = string;

/** The hour at which a day begins: a late evening still belongs to the day before. */
export const DAY_STARTS = 4;

const MILLISECONDS = 86_400_000;

/**
 * The learner's day of a time in the form of `localTime`: by the learner's own clock, whatever the offset.
 * @param starts the hour, by that clock, at which a day begins
 */
export function dayOf(time: string, starts: number): Day {
  const date = time.slice(0, 10);
  return Number(time.slice(11, 13)) < starts ? nameOf(noonOf(date) - MILLISECONDS, date) : date;
}

/** The learner's day of a moment, by the clock of this machine. */
export function dayAt(moment: Date, starts: number): Day {
  return dayOf(localTime(moment), starts);
}

/** The noon of a day in UTC, in milliseconds since 1970: noons are whole days apart. NaN if there is no such day. */
export function noonOf(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`);
}

/** The day with this noon. */
export function dayWithNoon(noon: number | Date): Day {
  return new Date(noon).toISOString().slice(0, 10);
}

export function dayAfter(day: Day): Day {
  return dayWithNoon(noonOf(day) + MILLISECONDS);
}

/** A record may have a date that does not exist. */
function nameOf(noon: number, otherwise: Day): Day {
  return Number.isNaN(noon) ? otherwise : dayWithNoon(noon);
}
