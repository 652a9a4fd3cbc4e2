import type { Moment } from '../../trace/index.ts';
import { filled } from '../text/filled.ts';
import { line } from '../text/line.ts';
import { sanitizeLines } from '../text/sanitize.ts';
import type { ViewOptions } from '../text/theme.ts';

/** The last lines that the program printed, and what was reported, in as many rows. */
export function outputRows(
  { output, reports }: Moment,
  rows: number,
  { width, theme }: ViewOptions,
): string[] {
  const { colour } = theme;
  const last = [
    ...output.slice(-rows).map((each) => ({ ...each, paint: (text: string) => text })),
    ...reports.slice(-rows).map((each) => ({ ...each, paint: colour.yellow })),
  ].sort((a, b) => a.t - b.t);
  const lines = last.flatMap(({ text, paint }) =>
    sanitizeLines(text).map((each) => line([{ text: each, paint }], width, theme)),
  );
  return filled(lines.slice(-rows), rows);
}
