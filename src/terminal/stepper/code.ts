import { truncateCode } from '../code/truncate-code.ts';
import { gutterOf } from '../text/numbered.ts';
import { BETWEEN, beside, fitRows } from '../text/rows.ts';
import type { Theme, ViewOptions } from '../text/theme.ts';
import { columnsOf, truncate } from '../text/width.ts';
import type { StepListing } from './view.ts';

/** From this width on there are two listings side by side. */
const WIDE = 100;

/** The program's text around the current line, under its title; two listings side by side, if there is room. */
export function codeRows(
  listings: readonly StepListing[],
  position: number,
  rows: number,
  { width, theme }: ViewOptions,
): string[] {
  const shown = width >= WIDE ? listings.slice(0, 2) : listings.slice(0, 1);
  const columns = shares(shown, width - 1 - BETWEEN * (shown.length - 1));
  const blocks = shown.map((listing, index) =>
    block(listing, position, rows, columns[index] as number, theme),
  );
  return beside(blocks, columns);
}

/** The columns of each listing: all it needs, if that leaves the other its half. */
function shares(shown: readonly StepListing[], room: number): number[] {
  if (shown.length < 2) return [room];
  const [first, second] = shown.map(
    ({ plain }) => gutterOf(plain.length) + 1 + Math.max(...plain.map(columnsOf)),
  );
  const half = room >> 1;
  const left = Math.min(first as number, Math.max(half, room - (second as number)));
  return [left, room - left];
}

function block(
  { title, plain, painted, lines }: StepListing,
  position: number,
  rows: number,
  columns: number,
  theme: Theme,
) {
  const { colour, marks } = theme;
  const gutter = gutterOf(plain.length);
  const { line: current, now } = lineAt(lines, position);
  const room = rows - 1;
  // Centre the line, instead of scrolling: a picture must not depend on the one before.
  const top = Math.max(0, Math.min((current ?? 1) - 1 - (room >> 1), plain.length - room));
  const head = titleRule(title, columns, theme);
  const body = plain.slice(top, top + room).map((text, index) => {
    const number = top + index + 1;
    const digits = `${number}`.padStart(gutter - 2);
    const fitting = (code: string) => truncateCode(code, columns - gutter - 1, theme);
    if (!now || number !== current) return ` ${colour.dim(digits)}  ${fitting(painted[number - 1] ?? text)}`;
    return `${theme.states.running.paint(marks.pointer)}${colour.bold(`${digits}  ${fitting(text)}`)}`;
  });
  return fitRows([head, ...body.map((text) => text.trimEnd())], rows);
}

/** The line of the last event that has one, and whether no event without one came after it. */
function lineAt(lines: StepListing['lines'], position: number): { line: number | null; now: boolean } {
  let last = position - 1;
  while (last >= 0 && (lines[last] ?? null) === null) last--;
  return { line: lines[last] ?? null, now: last === position - 1 };
}

/** `── Python ──────` */
export function titleRule(title: string, columns: number, { marks, colour }: Theme): string {
  const text = ` ${truncate(title, columns - 4, marks.ellipsis)} `;
  return colour.dim(
    marks.rule.repeat(2) + text + marks.rule.repeat(Math.max(0, columns - 2 - columnsOf(text))),
  );
}
