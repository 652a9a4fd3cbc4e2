import { columnsOf } from '../text/width.ts';

/** How many rows of a terminal these lines take up, once it has wrapped those that are wider than it. */
export function rowsOnScreen(lines: readonly string[], width: number): number {
  return lines.reduce((sum, line) => sum + Math.ceil(Math.max(1, columnsOf(line)) / width), 0);
}
