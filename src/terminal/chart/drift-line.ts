import type { Drift } from '../drifts.ts';
import { gap, line, type Span } from '../text/line.ts';
import { sanitize } from '../text/sanitize.ts';
import type { Theme } from '../text/theme.ts';
import { columnsOf } from '../text/width.ts';
import { columnAt } from './axis.ts';
import { fitsIn, inlay } from './inlay.ts';
import { labelSpan, type Paper } from './lane-line.ts';
import { repeated } from './tally.ts';

/**
 * `worker   ◌◌◌◌ never awaited ×2 ◌◌◌`: from where it was made to where it was dropped, or taken up after all. The words
 * stand inside, after or before that, or else on a line of their own.
 */
export function driftLines(drift: Drift, paper: Paper): string[] {
  const { axis, width, theme } = paper;
  const from = columnAt(axis, drift.from);
  const columns = Math.max(1, columnAt(axis, drift.to) - from);
  const text = repeated(fateOf(drift, theme), drift.count, theme);
  const look = theme.states.drifting;
  paper.used.add('drifting');
  const words: Span = { text, paint: look.paint };
  const band = inlay(text, columns, look);
  const room = width - 1 - axis.label;
  const needed = columnsOf(text) + 1;
  const first = [labelSpan(sanitize(drift.coroutine), paper)];
  const rows: Span[][] = [first];
  if (fitsIn(text, columns)) first.push(gap(from), ...band);
  else if (from + columns + needed <= room) first.push(gap(from), ...band, gap(1), words);
  else if (needed <= from) first.push(gap(from - needed), words, gap(1), ...band);
  else {
    first.push(gap(from), ...band);
    rows.push([gap(axis.label + Math.max(0, Math.min(from, room - needed))), words]);
  }
  return rows.map((row) => line(row, width, theme));
}

/** What became of it, in words. */
export function fateOf({ fate }: Drift, { words, states }: Theme): string {
  return fate === 'taken' ? words.takenUp : states[fate].word;
}
