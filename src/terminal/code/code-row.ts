import type { Standing, Standings } from '../../trace/index.ts';
import type { Paint } from '../text/colours.ts';
import { gap, line, type Span } from '../text/line.ts';
import { labelOf } from '../text/names.ts';
import { gutterOf } from '../text/numbered.ts';
import type { Theme, ViewOptions } from '../text/theme.ts';
import { columnsOf } from '../text/width.ts';
import type { Change, PaintedCode } from './painted-code.ts';
import { truncateCode } from './truncate-code.ts';

/** A line of a program, with the tasks that stand on it. */
export interface CodeRow {
  /** Its number, padded; of two programs in one listing, a sign and two numbers. */
  readonly gutter: string;
  readonly change?: Change;
  readonly plain: string;
  readonly painted: string;
  readonly tasks: readonly Standing[];
  /** It is being run. */
  readonly isCurrent?: boolean;
}

/** No row has room for more names. */
export const MOST_NAMES = 12;

/** The columns of the glyph before a line's number, and the space after it. */
const MARGIN = 2;
/** Columns after the number. */
const AFTER = 2;
/** Columns between a line of code and the tasks on it. */
const BETWEEN = 2;
/** So many columns are wanted beside the longest line, for the names of tasks. */
const NAMES = 14;

/** The sign of a change, which stands before the number of a line. */
export function signOf(change: Change | undefined): string {
  return change === undefined ? ' ' : change === 'removed' ? '-' : '+';
}

export function codeRows({ plain, painted, changes }: PaintedCode, { lines, current }: Standings): CodeRow[] {
  const digits = gutterOf(plain.length) - AFTER;
  return plain.map((text, index) => {
    const change = changes?.get(index + 1);
    return {
      gutter: (changes === undefined ? '' : `${signOf(change)} `) + `${index + 1}`.padStart(digits),
      ...(change && { change }),
      plain: text,
      painted: painted[index] ?? text,
      tasks: lines.get(index + 1) ?? [],
      isCurrent: index + 1 === current,
    };
  });
}

/** The columns in which rows have room: for their code alone, and for the names of those on them, too. */
export function codeColumns(rows: readonly Pick<CodeRow, 'gutter' | 'plain'>[]): {
  least: number;
  most: number;
} {
  const least = rows.reduce(
    (most, { gutter, plain }) => Math.max(most, columnsOf(gutter) + columnsOf(plain)),
    0,
  );
  return { least: MARGIN + AFTER + least, most: MARGIN + AFTER + least + NAMES };
}

/** `─  8      await asyncio.sleep(seconds)  T1, T2`; `┄ - 13      await save()` */
export function codeRow(row: CodeRow, { width, theme }: ViewOptions): string {
  const { gutter, change, plain, painted, tasks: here, isCurrent = false } = row;
  const { colour, states } = theme;
  const look = here[0] === undefined ? states.running : states[here[0].state];
  const glyph = here.length > 0 || isCurrent ? look.paint(look.glyph) : ' ';
  const room = width - 1 - MARGIN - columnsOf(gutter) - AFTER;
  const tasks = tasksOn(here, room - columnsOf(plain) - BETWEEN, room >> 1, theme);
  const left = tasks.length === 0 ? room : room - BETWEEN - columnsIn(tasks);
  const fitting = truncateCode(isCurrent ? plain : painted, left, theme);
  const head = isCurrent
    ? colour.bold(`${gutter}  ${fitting}`)
    : `${gutterPaint(change, theme)(gutter)}  ${fitting}`;
  const tail = tasks.length === 0 ? '' : ' '.repeat(BETWEEN) + line(tasks, width, theme);
  return `${glyph} ${head}${tail}`.trimEnd();
}

export function gutterPaint(change: Change | undefined, { colour }: Theme): Paint {
  return change === 'removed' ? colour.red : change === 'added' ? colour.green : colour.dim;
}

/**
 * Names, if there is room for all beside the code; else how many there are, at the cost of the code's end.
 * @param beside the columns beside the code
 * @param most the columns that the code may lose
 */
function tasksOn(here: readonly Standing[], beside: number, most: number, theme: Theme): Span[] {
  const glyphs = here.length > 1;
  const spans = (text: (standing: Standing) => string): Span[] =>
    here.flatMap((standing, index) => {
      const { glyph, paint } = theme.states[standing.state];
      return [gap(index === 0 ? 0 : 2), { text: (glyphs ? `${glyph} ` : '') + text(standing), paint }];
    });
  if (here.every(({ first, count }) => first.length === count)) {
    const named = spans(({ first }) => first.map(labelOf).join(', '));
    if (columnsIn(named) <= beside) return named;
  }
  if (here.every(({ count }) => count === 1) && !glyphs) return [];
  const counted = spans(({ count }) => theme.marks.times + count);
  return columnsIn(counted) <= most ? counted : [];
}

function columnsIn(spans: readonly Span[]): number {
  return spans.reduce((sum, { text }) => sum + columnsOf(text), 0);
}
