import { type Moment, type Standing, type Standings, standings } from '../../trace/index.ts';
import type { PaintedCode } from '../code/painted-code.ts';
import { truncateCode } from '../code/truncate-code.ts';
import { gap, line, type Span } from '../text/line.ts';
import { labelOf } from '../text/names.ts';
import { gutterOf } from '../text/numbered.ts';
import type { Theme, ViewOptions } from '../text/theme.ts';
import { columnsOf } from '../text/width.ts';

/** The columns of the glyph before a line's number, and the space after it. */
const MARGIN = 2;
/** Columns between a line of code and the tasks on it. */
const BETWEEN = 2;
/** So many columns are wanted beside the longest line, for the names of tasks. */
const NAMES = 14;
/** No pane has room for more names on a line. */
const MOST_NAMES = 12;

/** The columns in which a program and the names of those on its lines have room. */
export function paneColumns({ plain }: PaintedCode): number {
  return MARGIN + gutterOf(plain.length) + Math.max(...plain.map(columnsOf)) + NAMES;
}

/**
 * A program's text around the lines that tasks stand on, in at most so many rows: each such line begins with the glyph
 * of their state and ends with their names, or how many they are. The line that is being run stands out.
 */
export function codePane(
  code: PaintedCode,
  moment: Moment,
  rows: number,
  { width, theme }: ViewOptions,
): string[] {
  const found = standings(moment, MOST_NAMES);
  const top = topOf(code.plain.length, rows, found);
  return code.plain
    .slice(top, top + rows)
    .map((_, index) => codeRow(code, top + index + 1, found, { width, theme }));
}

/** `─  8      await asyncio.sleep(seconds)  T1, T2` */
function codeRow(
  { plain, painted }: PaintedCode,
  number: number,
  { lines, current }: Standings,
  { width, theme }: ViewOptions,
): string {
  const { colour, states } = theme;
  const here = lines.get(number) ?? [];
  const isCurrent = number === current;
  const gutter = gutterOf(plain.length);
  const digits = `${number}`.padStart(gutter - 2);
  const look = here[0] === undefined ? states.running : states[here[0].state];
  const glyph = here.length > 0 || isCurrent ? look.paint(look.glyph) : ' ';
  const room = width - 1 - MARGIN - gutter;
  const text = plain[number - 1] ?? '';
  const tasks = tasksOn(here, room - columnsOf(text) - BETWEEN, room >> 1, theme);
  const left = tasks.length === 0 ? room : room - BETWEEN - columnsIn(tasks);
  const fitting = truncateCode(isCurrent ? text : (painted[number - 1] ?? text), left, theme);
  const head = isCurrent ? colour.bold(`${digits}  ${fitting}`) : `${colour.dim(digits)}  ${fitting}`;
  const tail = tasks.length === 0 ? '' : ' '.repeat(BETWEEN) + line(tasks, width, theme);
  return `${glyph} ${head}${tail}`.trimEnd();
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

/**
 * The line, from 0, with which the window begins: one that shows the current line and the most others. Windows lie a
 * quarter of their height apart, so that the text leaps now and then, and rests between.
 */
function topOf(length: number, rows: number, { lines, current }: Standings): number {
  if (length <= rows) return 0;
  const step = Math.max(1, rows >> 2);
  const tops = Array.from({ length: Math.ceil((length - rows) / step) + 1 }, (_, index) =>
    Math.min(index * step, length - rows),
  );
  const weights = tops.map(() => 0);
  const weigh = (number: number, weight: number): void => {
    let window = Math.max(0, Math.ceil((number - rows) / step));
    for (; window < tops.length && (tops[window] as number) < number; window++) {
      (weights[window] as number) += weight;
    }
  };
  // More lines count more than more tasks, and the current line more than all.
  const total = [...lines.values()].flat().reduce((sum, { count }) => sum + count, 1);
  for (const [number, here] of lines) {
    weigh(number, 1 + here.reduce((sum, { count }) => sum + count, 0) / total);
  }
  if (current !== null) weigh(current, 2 * lines.size + 1);
  const most = Math.max(...weights);
  // In the middle of those windows there are lines around what they all show.
  const best = tops.filter((_, window) => weights[window] === most);
  return most === 0 ? 0 : (best[best.length >> 1] as number);
}
