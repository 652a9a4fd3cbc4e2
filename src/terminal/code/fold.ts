import type { ViewOptions } from '../text/theme.ts';
import { type CodeRow, codeRow } from './code-row.ts';

/**
 * A program in at most so many rows: the lines that tasks stand on, those that were changed, and as many around them as
 * there is room for. A mark stands for what is left out.
 */
export function foldedCode(code: readonly CodeRow[], rows: number, options: ViewOptions): string[] {
  const shown = chosen(code, rows);
  const { marks, colour } = options.theme;
  return code.flatMap((row, index) => {
    const isFirst = index === 0 || shown.has(index - 1);
    const isLast = index === code.length - 1 || shown.has(index + 1);
    // A mark would take as much room as the one line that it stands for.
    if (shown.has(index) || (isFirst && isLast)) return [codeRow(row, options)];
    return isFirst ? [`  ${colour.dim(marks.ellipsis)}`] : [];
  });
}

function chosen(code: readonly CodeRow[], rows: number): ReadonlySet<number> {
  const telling = [...code.keys()].sort((a, b) => weightOf(code[b]) - weightOf(code[a]) || a - b);
  const important = telling.filter((index) => weightOf(code[index]) > 0);
  while (important.length > 0 && rowsFor(around(important, 0, code.length), code.length) > rows)
    important.pop();
  if (important.length === 0) return new Set([...code.keys()].slice(0, code.length > rows ? rows - 1 : rows));
  let best = around(important, 0, code.length);
  for (let radius = 1; radius <= code.length; radius++) {
    const wider = around(important, radius, code.length);
    if (rowsFor(wider, code.length) > rows) break;
    best = wider;
  }
  return best;
}

/** Where tasks were counts more than what was changed. */
function weightOf(row: CodeRow | undefined): number {
  if (row === undefined) return 0;
  return 2 * Number(row.tasks.length > 0) + Number(row.change !== undefined && row.plain.trim() !== '');
}

function around(important: readonly number[], radius: number, length: number): Set<number> {
  const shown = new Set<number>();
  for (const index of important) {
    for (let each = Math.max(0, index - radius); each <= Math.min(length - 1, index + radius); each++)
      shown.add(each);
  }
  return shown;
}

/** So many lines, and a row for each gap. */
function rowsFor(shown: ReadonlySet<number>, length: number): number {
  let rows = shown.size;
  for (let index = 0; index < length; index++) {
    if (!shown.has(index) && (index === 0 || shown.has(index - 1))) rows++;
  }
  return rows;
}
