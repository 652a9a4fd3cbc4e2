import { diffArrays } from 'diff';
import type { Standing, Standings } from '../../trace/index.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf, wrapCode } from '../text/width.ts';
import { type CodeRow, gutterPaint, signOf } from './code-row.ts';
import type { Change, PaintedCode } from './painted-code.ts';

export interface Version {
  readonly code: PaintedCode;
  readonly lines: Standings['lines'];
}

/**
 * Two programs as one listing: what only the first has is removed, what only the second has is added. A line has its
 * number in each program that has it, and the tasks that stand on it in either.
 */
export function unifiedRows(before: Version, after: Version): CodeRow[] {
  const digits = Math.max(2, `${Math.max(before.code.plain.length, after.code.plain.length)}`.length);
  const row = (old: number | null, now: number | null): CodeRow => {
    const [number, { code }] = now === null ? [old as number, before] : [now, after];
    const change = now === null ? 'removed' : old === null ? 'added' : undefined;
    const numbers = [old, now].map((each) => `${each ?? ''}`.padStart(digits));
    return {
      gutter: `${signOf(change)} ${numbers.join(' ')}`,
      ...(change && { change }),
      plain: code.plain[number - 1] ?? '',
      painted: code.painted[number - 1] ?? '',
      tasks: [...both(before.lines.get(old ?? 0) ?? [], after.lines.get(now ?? 0) ?? [])],
    };
  };
  return pairedLines(before.code, after.code).map(([old, now]) => row(old, now));
}

/** Two programs that are shown one at a time, each with the lines that the other has not. */
export function withChanges(before: PaintedCode, after: PaintedCode): [PaintedCode, PaintedCode] {
  const removed = new Map<number, Change>();
  const added = new Map<number, Change>();
  for (const [old, now] of pairedLines(before, after)) {
    if (old !== null && now === null) removed.set(old, 'removed');
    if (old === null && now !== null) added.set(now, 'added');
  }
  return [
    { ...before, changes: removed },
    { ...after, changes: added },
  ];
}

/** The number that each line of both has in either program; null in the one that has it not. */
function pairedLines(before: PaintedCode, after: PaintedCode): [number | null, number | null][] {
  let [old, now] = [0, 0];
  return diffArrays([...before.plain], [...after.plain]).flatMap(({ added, removed, value }) =>
    value.map((): [number | null, number | null] => [added ? null : ++old, removed ? null : ++now]),
  );
}

/** Rows by themselves. A line that is too long is continued below, with a mark in place of its number. */
export function numberedRows(rows: readonly CodeRow[], { width, theme }: ViewOptions): string[] {
  return rows.flatMap(({ gutter, change, painted }) => {
    const columns = columnsOf(gutter);
    const paint = gutterPaint(change, theme);
    return wrapCode(painted, width - 1 - columns - 2).map((part, index) =>
      `${paint(index === 0 ? gutter : theme.marks.continued.padStart(columns))}  ${part}`.trimEnd(),
    );
  });
}

/** The tasks of both runs: one of the same name in the same state is named once. */
function both(before: readonly Standing[], after: readonly Standing[]): Standing[] {
  const merged = before.map((standing) => {
    const other = after.find(({ state }) => state === standing.state);
    if (other === undefined) return standing;
    const names = new Set(standing.first.map(({ name }) => name));
    const first = [...standing.first, ...other.first.filter(({ name }) => !names.has(name))];
    const isWhole = [standing, other].every((each) => each.first.length === each.count);
    return {
      state: standing.state,
      first,
      count: isWhole ? first.length : Math.max(standing.count, other.count),
    };
  });
  return [...merged, ...after.filter(({ state }) => !before.some((each) => each.state === state))];
}
