import { BETWEEN, beside } from '../text/beside.ts';
import { filled } from '../text/filled.ts';
import { gutterOf } from '../text/numbered.ts';
import type { Theme, ViewOptions } from '../text/theme.ts';
import { columnsOf, truncate, wrapCode } from '../text/width.ts';
import type { StepListing } from './view.ts';

/** From this width on there are two listings side by side. */
const WIDE = 100;

/** A part of the program around the line where the run is after so many events, with its title. Two programs, if there is room. */
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

/** How many columns each gets: what it wants, if that leaves the other its half. */
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
  // The line in the middle: a picture depends on nothing but where the run is.
  const top = Math.max(0, Math.min((current ?? 1) - 1 - (room >> 1), plain.length - room));
  const head = ruled(title, columns, theme);
  const body = plain.slice(top, top + room).map((text, index) => {
    const number = top + index + 1;
    const digits = `${number}`.padStart(gutter - 2);
    const fitting = (code: string) => fitted(code, columns - gutter - 1, theme);
    if (!now || number !== current) return ` ${colour.dim(digits)}  ${fitting(painted[number - 1] ?? text)}`;
    return `${theme.states.running.paint(marks.pointer)}${colour.bold(`${digits}  ${fitting(text)}`)}`;
  });
  return filled([head, ...body.map((text) => text.trimEnd())], rows);
}

/** The line of the last event before this position that has one, and whether that is the very last event. */
function lineAt(lines: StepListing['lines'], position: number): { line: number | null; now: boolean } {
  let last = position - 1;
  while (last >= 0 && (lines[last] ?? null) === null) last--;
  return { line: lines[last] ?? null, now: last === position - 1 };
}

/** `── Python ──────` */
export function ruled(title: string, columns: number, { marks, colour }: Theme): string {
  const text = ` ${truncate(title, columns - 4, marks.ellipsis)} `;
  return colour.dim(
    marks.rule.repeat(2) + text + marks.rule.repeat(Math.max(0, columns - 2 - columnsOf(text))),
  );
}

/** A line of code that may have colours, cut where it is too long. */
function fitted(code: string, columns: number, { marks }: Theme): string {
  if (columnsOf(code) <= columns) return code;
  const room = Math.max(2, columns - marks.ellipsis.length);
  return `${wrapCode(code, room)[0] ?? ''}${marks.ellipsis}`;
}
