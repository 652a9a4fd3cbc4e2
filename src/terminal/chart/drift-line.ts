import type { Drift } from '../../trace/index.ts';
import { gap, line, type Span } from '../text/line.ts';
import { coroutineName } from '../text/names.ts';
import { repeated } from '../text/tally.ts';
import type { Theme } from '../text/theme.ts';
import { columnsOf } from '../text/width.ts';
import { columnAt } from './axis.ts';
import { bar, fitsIn } from './bar.ts';
import { type ChartOptions, labelSpan } from './lane-line.ts';

/**
 * `worker   ◌◌◌◌ never awaited ×2 ◌◌◌`, from where the coroutine was made to where it was dropped or started after all.
 * The words stand inside that bar, after or before it, or else on a line of their own.
 */
export function driftLines(drift: Drift, { axis, used, width, theme }: ChartOptions): string[] {
  const from = columnAt(axis, drift.from);
  const columns = Math.max(1, columnAt(axis, drift.to) - from);
  const text = repeated(fateOf(drift, theme), drift.count, theme);
  const look = theme.states.drifting;
  used.add('drifting');
  const words: Span = { text, paint: look.paint };
  const drawn = bar(text, columns, look);
  const room = width - 1 - axis.label;
  const needed = columnsOf(text) + 1;
  const first = [labelSpan(coroutineName(drift.coroutine), axis, theme)];
  const rows: Span[][] = [first];
  if (fitsIn(text, columns)) first.push(gap(from), ...drawn);
  else if (from + columns + needed <= room) first.push(gap(from), ...drawn, gap(1), words);
  else if (needed <= from) first.push(gap(from - needed), words, gap(1), ...drawn);
  else {
    first.push(gap(from), ...drawn);
    rows.push([gap(axis.label + Math.max(0, Math.min(from, room - needed))), words]);
  }
  return rows.map((row) => line(row, width, theme));
}

export function fateOf({ fate }: Drift, { words, states }: Theme): string {
  return fate === 'taken' ? words.takenUp : states[fate].word;
}
