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
      ? [{ text: variables === null ? '-' : noLocals, paint: colour.dim }]
      : filledRows(
          variables.map(([name, text]) => words.stepper.variable(name, text)),
          rows,
          { width: width - 1 - column, theme },
        ).map((text): Span => ({ text }));
  const lines = filled.map((span, index) => line([index === 0 ? first : others, span], width, theme));
  return fitRows(lines, rows);
}

/** One after the other, as many as there is room for: at least one, and at the end how many are left. */
function filledRows(
  variables: readonly string[],
  rows: number,
  { width, theme: { words, marks } }: ViewOptions,
): string[] {
  const more = columnsOf(words.more(variables.length));
  const filled: string[] = [];
  let row = '';
  for (const [index, variable] of variables.entries()) {
    const left = variables.length - index;
    const room = () => width - (left === 1 ? 0 : filled.length + 1 === rows ? more : 1);
    const isFull = row !== '' && columnsOf(`${row}, ${variable}`) > room();
    if (isFull && filled.length + 1 === rows) return [...filled, row + words.more(left)];
    if (isFull) filled.push(`${row},`);
    const isFirst = isFull || row === '';
    row = isFirst ? truncate(variable, Math.max(1, room()), marks.ellipsis) : `${row}, ${variable}`;
  }
  return [...filled, row];
}
