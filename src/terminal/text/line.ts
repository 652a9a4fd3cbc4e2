import type { Paint, Theme } from './theme.ts';
import { columnsOf, truncate } from './width.ts';

/** A piece of a line, and how to colour it once it is known to fit. */
export interface Span {
  readonly text: string;
  readonly paint?: Paint;
}

/**
 * Joins spans to one line of at most `width` columns. The last column of a terminal stays free: a character there
 * makes some of them break the line.
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

/** Spaces. */
export function gap(columns: number): Span {
  return { text: ' '.repeat(Math.max(0, columns)) };
}
