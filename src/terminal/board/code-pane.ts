import { type CodeRow, codeRow } from '../code/code-row.ts';
import type { ViewOptions } from '../text/theme.ts';

/**
 * A program's text around the lines that tasks stand on, in at most so many rows: each such line begins with the glyph
 * of their state and ends with their names, or how many they are. The line that is being run stands out.
 */
export function codePane(code: readonly CodeRow[], rows: number, options: ViewOptions): string[] {
  const top = topOf(code, rows);
  return code.slice(top, top + rows).map((row) => codeRow(row, options));
}

/**
 * The line, from 0, with which the window begins: one that shows the current line and the most others. Windows lie a
 * quarter of their height apart, so that the text leaps now and then, and rests between.
 */
function topOf(code: readonly CodeRow[], rows: number): number {
  const { length } = code;
  if (length <= rows) return 0;
  const step = Math.max(1, rows >> 2);
  const tops = Array.from({ length: Math.ceil((length - rows) / step) + 1 }, (_, index) =>
    Math.min(index * step, length - rows),
  );
  const weights = tops.map(() => 0);
  const weigh = (number: number, weight: number): void => {
    let window = Math.max(0, Math.ceil((number - rows) / step));
    for (; window < tops.length && (tops[window] as number) < number; window++) {
      (weights[window] as number) += weight;
    }
  };
  // More lines count more than more tasks, and the current line more than all.
  const standing = code.filter(({ tasks }) => tasks.length > 0);
  const total = standing.reduce((sum, row) => sum + tasksOn(row), 1);
  for (const [index, row] of code.entries()) {
    if (row.tasks.length > 0) weigh(index + 1, 1 + tasksOn(row) / total);
    if (row.isCurrent) weigh(index + 1, 2 * standing.length + 1);
  }
  const most = Math.max(...weights);
  // In the middle of those windows there are lines around what they all show.
  const best = tops.filter((_, window) => weights[window] === most);
  return most === 0 ? 0 : (best[best.length >> 1] as number);
}

function tasksOn({ tasks }: CodeRow): number {
  return tasks.reduce((sum, { count }) => sum + count, 0);
}
