import type { ProgressWords } from '../../i18n/index.ts';
import type { Theme } from '../text/theme.ts';

const DAY = 86_400_000;
/** Columns of a week: a sign a day, and a space. */
const WEEK = 8;
/** The answers above which a day gets the next sign. A day of reading alone has the first. */
const STEPS = [0, 9, 19];
const SIGNS = { unicode: ['░', '▒', '▓', '█'], ascii: ['.', '-', '+', '#'] };

/** On how many days somebody practised, and how many in a row. */
export function daysText(days: ReadonlyMap<string, number>, today: string, words: ProgressWords): string {
  return words.practised(days.size, daysInARow(days, today));
}

/**
 * The last days, a sign each, in weeks from Monday on: as many weeks as there is room for, and none before the first day
 * on which there was something.
 */
export function dayStrip(
  days: ReadonlyMap<string, number>,
  today: string,
  columns: number,
  theme: Theme,
): string {
  const last = numberOf(today);
  const first = Math.min(last, ...[...days.keys()].map(numberOf).filter(Number.isFinite));
  const most = Math.max(1, Math.floor((columns + 1) / WEEK));
  const weeks = Math.min(most, Math.floor((mondayOf(last) - mondayOf(first)) / 7) + 1);
  const monday = mondayOf(last) - (weeks - 1) * 7;
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => monday + week * 7 + weekday)
      .filter((day) => day <= last)
      .map((day) => signOf(days.get(nameOf(day)), theme))
      .join(''),
  ).join(' ');
}

/** The last seven days with answers or reading, in words. */
export function lastDays(days: ReadonlyMap<string, number>, words: ProgressWords): string[] {
  const last = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).slice(-7);
  return last.map(([day, answers]) => words.answersOn(day, answers));
}

function signOf(answers: number | undefined, { unicode, colour }: Theme): string {
  if (answers === undefined) return colour.dim(unicode ? '·' : '_');
  const signs = unicode ? SIGNS.unicode : SIGNS.ascii;
  return colour.green(signs[STEPS.filter((step) => answers > step).length] ?? '');
}

/** How many days in a row, up to today, or to yesterday: today is not over. */
function daysInARow(days: ReadonlyMap<string, number>, today: string): number {
  const last = days.has(today) ? numberOf(today) : numberOf(today) - 1;
  let count = 0;
  while (days.has(nameOf(last - count))) count++;
  return count;
}

/** Days since 1970. */
function numberOf(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);
}

function nameOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The Monday of a day's week; 1 January 1970 was a Thursday. */
function mondayOf(day: number): number {
  return day - ((day + 3) % 7);
}
