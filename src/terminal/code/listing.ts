import { line, type Span } from '../text/line.ts';
import { gutterOf, numbered } from '../text/numbered.ts';
import { BETWEEN, beside } from '../text/rows.ts';
import { sanitize, sanitizeLines } from '../text/sanitize.ts';
import type { Theme, ViewOptions } from '../text/theme.ts';
import { columnsOf } from '../text/width.ts';
import { highlight, type Language } from './highlight.ts';

export interface Listing {
  readonly title: string;
  readonly language: Language;
  readonly code: string;
}

/**
 * Programs with their lines numbered: side by side if there is room for the longest line of each, or else one under the
 * other. A line that is too long is continued below, with a mark in place of its number.
 */
export function listing(listings: readonly Listing[], { width, theme }: ViewOptions): string[] {
  const room = width - 1;
  const wanted = listings.map(columnsWanted);
  const together = wanted.reduce((sum, columns) => sum + columns + BETWEEN, -BETWEEN);
  if (together > room) {
    return listings.flatMap((each, index) => [
      ...(index === 0 ? [] : ['']),
      ...block(each, Math.min(room, wanted[index] as number), theme),
    ]);
  }
  const blocks = listings.map((each, index) => block(each, wanted[index] as number, theme));
  return beside(blocks, wanted);
}

function block({ title, language, code }: Listing, columns: number, theme: Theme): string[] {
  const { colour, marks } = theme;
  const body = numbered(highlight(code.trimEnd(), language, theme), columns, theme);
  const head: Span[] = [{ text: sanitize(title), paint: colour.bold }];
  const rule: Span[] = [{ text: marks.rule.repeat(columns), paint: colour.dim }];
  return [line(head, columns + 1, theme), line(rule, columns + 1, theme), ...body];
}

function columnsWanted({ title, code }: Listing): number {
  const source = linesOf(code);
  return Math.max(columnsOf(sanitize(title)), gutterOf(source.length) + Math.max(...source.map(columnsOf)));
}

function linesOf(code: string): string[] {
  return sanitizeLines(code.trimEnd());
}
