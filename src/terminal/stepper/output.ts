import type { Moment } from '../../trace/index.ts';
import { line } from '../text/line.ts';
import { fitRows } from '../text/rows.ts';
import { sanitizeLines } from '../text/sanitize.ts';
import type { ViewOptions } from '../text/theme.ts';

/** The last lines that the program printed and the loop reported, in exactly so many rows. */
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
  return fitRows(lines.slice(-rows), rows);
}
