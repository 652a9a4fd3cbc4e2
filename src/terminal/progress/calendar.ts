import type { ProgressWords } from '../../i18n/index.ts';
import { sentence } from '../page/prose.ts';
import { gap, line, type Span } from '../text/line.ts';
import type { Theme, ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd } from '../text/width.ts';

const DAY = 86_400_000;
const MOST_WEEKS = 53;
/** Columns of a week: a sign and a space. */
const WEEK = 2;
/** The answers above which a day gets the next sign. A day of reading alone has the first. */
const STEPS = [0, 9, 19];
const SIGNS = { unicode: ['░', '▒', '▓', '█'], ascii: ['.', '-', '+', '#'] };

/** The answers by day: a column a week, a line a weekday, as many weeks as there is room for. Or in words. */
export function calendar(
  days: ReadonlyMap<string, number>,
  today: string,
  words: ProgressWords,
  options: ViewOptions,
): string[] {
  const { width, theme } = options;
  const summary = sentence(words.practised(days.size, daysInARow(days, today)), '', options);
  if (theme.accessible) return [...summary, ...lastDays(days, words, options)];
  const label = Math.max(...words.weekdays.map(columnsOf)) + 1;
  const weeks = Math.min(MOST_WEEKS, Math.floor((width - 1 - label) / WEEK));
  const monday = numberOf(today) - weekdayOf(numberOf(today)) - (weeks - 1) * 7;
  const rows = words.weekdays.map((weekday, row) => {
    const cells = Array.from({ length: weeks }, (_, week): Span[] => {
      const day = monday + week * 7 + row;
      return day > numberOf(today) ? [gap(WEEK)] : [cellOf(days.get(nameOf(day)), theme), gap(WEEK - 1)];
    });
    return line([{ text: padEnd(weekday, label) }, ...cells.flat()], width, theme);
  });
  const dim = (...texts: string[]) =>
    line([gap(label), ...texts.map((text) => ({ text, paint: theme.colour.dim }))], width, theme);
  return [
    ...summary,
    dim(...monthNames(monday, weeks, words)),
    ...rows,
    dim(`${words.fewer} ${signs(theme).join(' ')} ${words.more}`),
  ];
}

function cellOf(answers: number | undefined, theme: Theme): Span {
  const { unicode, colour } = theme;
  if (answers === undefined) return { text: unicode ? '·' : ' ', paint: colour.dim };
  return { text: signs(theme)[STEPS.filter((step) => answers > step).length] ?? '', paint: colour.green };
}

function signs({ unicode }: Theme): readonly string[] {
  return unicode ? SIGNS.unicode : SIGNS.ascii;
}

/** The names of the months, each over its first week, if its weeks have room for it. */
function monthNames(monday: number, weeks: number, { months: names }: ProgressWords): string[] {
  const months = Array.from({ length: weeks }, (_, week) =>
    new Date((monday + week * 7) * DAY).getUTCMonth(),
  );
  const starts = months.flatMap((month, week) => (month === months[week - 1] ? [] : [week]));
  return starts.map((week, index) => {
    const room = ((starts[index + 1] ?? weeks) - week) * WEEK;
    const name = names[months[week] ?? 0] ?? '';
    return padEnd(columnsOf(name) < room ? name : '', room);
  });
}

/** The last seven days with answers or reading, in words. */
function lastDays(days: ReadonlyMap<string, number>, words: ProgressWords, options: ViewOptions): string[] {
  const last = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).slice(-7);
  return last.flatMap(([day, answers]) => sentence(words.answersOn(day, answers), '', options));
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

/** 0 is Monday; 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return (day + 3) % 7;
}
