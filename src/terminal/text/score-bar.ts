import type { Theme } from './theme.ts';

/** A bar of so many cells, full only if nothing is missing and empty only if there is nothing. */
export function scoreBar(part: number, whole: number, cells: number, { marks }: Theme): string {
  const share = whole === 0 ? 0 : Math.min(1, part / whole);
  const least = share > 0 ? 1 : 0;
  const most = share < 1 ? cells - 1 : cells;
  const full = Math.min(most, Math.max(least, Math.round(share * cells)));
  return marks.bar.full.repeat(full) + marks.rule.repeat(cells - full);
}
