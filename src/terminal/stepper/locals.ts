import type { History } from '../../trace/index.ts';
import { line, type Span } from '../text/line.ts';
import { fitRows } from '../text/rows.ts';
import { sanitize } from '../text/sanitize.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd, truncate } from '../text/width.ts';
import { labelColumn } from './loop.ts';

/** The local variables at a position; `null` where no function of the program is. */
export function variablesAt(
  history: History,
  position: number,
): readonly (readonly [name: string, text: string])[] | null {
  const locals = history.localsAt(position);
  if (locals === null) return null;
  return Object.entries(locals).map(([name, text]) => [sanitize(name), sanitize(text)]);
}

/** `locals name = 'T1', seconds = 1 and 2 more`: as many as there is room for, in exactly so many rows. */
export function localsRows(
  history: History,
  position: number,
  rows: number,
  { width, theme }: ViewOptions,
): string[] {
  const { words, colour } = theme;
  const { locals: label, noLocals } = words.stepper;
  const variables = variablesAt(history, position);
  const column = labelColumn(words);
  const first: Span = { text: padEnd(label, column), paint: colour.dim };
  const others: Span = { text: ' '.repeat(column) };
  const filled =
    variables === null || variables.length === 0
      ? [[{ text: variables === null ? '-' : noLocals, paint: colour.dim }]]
      : filledRows(
          variables.map(([name, text]) => words.stepper.variable(name, text)),
          rows,
          { width: width - 1 - column, theme },
        );
  const lines = filled.map((spans, index) => line([index === 0 ? first : others, ...spans], width, theme));
  return fitRows(lines, rows);
}

/** One after the other, each on one row; at least one, and at the end how many are left. */
function filledRows(variables: readonly string[], rows: number, { width, theme }: ViewOptions): Span[][] {
  const { words, colour, marks } = theme;
  const filled: Span[][] = [[]];
  let used = 0;
  for (const [index, variable] of variables.entries()) {
    const left = variables.length - index - 1;
    const comma = left === 0 ? '' : ',';
    // Where it may be the last, room is left to say how many more there are.
    const rest = filled.length < rows || left === 0 ? 0 : columnsOf(words.more(left)) - 1;
    const between = used > 0 ? 1 : 0;
    if (used > 0 && used + between + columnsOf(variable + comma) + rest > width) {
      if (filled.length === rows) {
        const row = filled.at(-1) ?? [];
        row.push({ text: words.more(left + 1), paint: colour.dim });
        return filled;
      }
      filled.push([]);
      used = 0;
    }
    const text = truncate(variable, Math.max(1, width - used - rest - 1), marks.ellipsis);
    const row = filled.at(-1) ?? [];
    row.push({ text: (used > 0 ? ' ' : '') + text + comma });
    used += (used > 0 ? 1 : 0) + columnsOf(text + comma);
  }
  return filled;
}
