import type { Paint } from './colours.ts';
import type { Theme } from './theme.ts';
import { columnsOf, truncate } from './width.ts';

/** A piece of a line. It is painted once it is known to fit: text with colours cannot be cut. */
export interface Span {
  readonly text: string;
  readonly paint?: Paint;
}

/**
 * Joins spans to one line of at most `width - 1` columns: a character in a terminal's last column makes some of them
 * break the line.
 */
export function line(spans: readonly Span[], width: number, theme: Theme): string {
  let room = width - 1;
  let joined = '';
  for (const { text, paint } of spans) {
    if (room <= 0) break;
    const fitting = truncate(text, room, theme.marks.ellipsis);
    room -= fitting === text ? columnsOf(text) : room;
    joined += paint === undefined ? fitting : paint(fitting);
  }
  return joined.trimEnd();
}

export function gap(columns: number): Span {
  return { text: ' '.repeat(Math.max(0, columns)) };
}
