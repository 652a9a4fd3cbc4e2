import { type CodeRow, codeColumns, codeRows } from '../code/code-row.ts';
import { foldedCode } from '../code/fold.ts';
import { unifiedRows } from '../code/unified.ts';
import { BETWEEN, beside } from '../text/rows.ts';
import type { ViewOptions } from '../text/theme.ts';
import { charts } from './chart.ts';
import type { ChartSide } from './sides.ts';

/** Fewer columns show little of a run. */
const LEAST_CHART = 50;
/** Fewer lines of code show nothing of a program. */
const LEAST_CODE = 3;
/** Where the rows above have no room for the whole program, its longest line may lose the rest beside the charts. */
const LEAST_SHARE = 0.75;

export interface CodeOptions extends ViewOptions {
  /** The rows that the charts and the code may take together, if code is to be shown. */
  readonly height?: number;
}

/** The same options with so many rows fewer. */
export function shorter({ height, ...options }: CodeOptions, rows: number): CodeOptions {
  return height === undefined ? options : { ...options, height: height - rows };
}

/**
 * Charts with the program of which each is the run: beside them if there is room for its lines, or else above
 * them, folded into the rows that are left. Two programs are one listing.
 */
export function chartsWithCode(sides: readonly ChartSide[], options: CodeOptions): string[] {
  const { width, height } = options;
  const code = height === undefined ? null : programOf(sides);
  if (code === null || height === undefined) return charts(sides, options);
  const above = charts(sides, options);
  const left = height - above.length - 1;
  const { least, most } = codeColumns(code);
  const room = width - 1 - BETWEEN - LEAST_CHART;
  if (least <= room || (left < code.length && least * LEAST_SHARE <= room)) {
    const columns = Math.min(most, room);
    const drawn = charts(sides, { ...options, width: width - columns - BETWEEN });
    const rows = foldedCode(code, Math.max(height, drawn.length), { ...options, width: columns + 1 });
    return beside([rows, drawn], [columns, 0]);
  }
  return left < LEAST_CODE ? above : [...foldedCode(code, left, options), '', ...above];
}

function programOf(sides: readonly ChartSide[]): CodeRow[] | null {
  const versions = sides.flatMap(({ code, lines }) =>
    code === undefined || lines === undefined ? [] : [{ code, lines: lines.lines }],
  );
  const [before, after] = versions;
  if (before === undefined || versions.length < sides.length) return null;
  return after === undefined
    ? codeRows(before.code, { lines: before.lines, current: null })
    : unifiedRows(before, after);
}
