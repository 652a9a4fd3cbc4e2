import type { Theme } from './theme.ts';
import { wrapCode } from './width.ts';

/** Columns after a line's number. */
const MARGIN = 2;

/** The columns that the numbers of so many lines take, with the margin after them. */
export function gutterOf(lines: number): number {
  return Math.max(2, `${lines}`.length) + MARGIN;
}

/**
 * Lines of code, each after its number, in no more than so many columns. A line that is too long is continued below,
 * with a mark in place of its number.
 */
export function numbered(code: readonly string[], columns: number, { colour, marks }: Theme): string[] {
  const gutter = gutterOf(code.length);
  return code.flatMap((text, index) =>
    wrapCode(text, columns - gutter).map((part, row) => {
      const sign = row === 0 ? `${index + 1}` : marks.continued;
      return `${colour.dim(sign.padStart(gutter - MARGIN))}${' '.repeat(MARGIN)}${part}`.trimEnd();
    }),
  );
}
