import type { Trace, TraceEvent } from '../trace/index.ts';
import { type Axis, columnAt } from './axis.ts';
import { cells, indented } from './lane-line.ts';
import type { Lane } from './lanes.ts';
import type { PrintedMark } from './printed-marks.ts';
import type { Theme } from './theme.ts';
import { padEnd, truncate } from './width.ts';

/** What stands on a row besides the states: where it printed, and where its cancellation was asked for. */
type RowMark = PrintedMark | { readonly letter: null; readonly task: number; readonly t: number };

/** The marks of all rows, by their tasks. */
export function rowMarks(trace: Trace, letters: ReadonlyMap<TraceEvent, PrintedMark>): Map<number, RowMark[]> {
  const rows = new Map<number, RowMark[]>();
  for (const event of trace.events) {
    const mark = event.type === 'cancel-requested' ? { ...event, letter: null } : letters.get(event);
    if (mark === undefined) continue;
    const row = rows.get(mark.task);
    if (row === undefined) rows.set(mark.task, [mark]);
    else row.push(mark);
  }
  return rows;
}

/** `  T1     a──────────────────d✔ 1.00 s`: a letter where it printed; at its end its last step, and how it ended. */
export function marbleRow(lane: Lane, axis: Axis, rowMarks: readonly RowMark[], theme: Theme): string {
  const { states, marks, words } = theme;
  const from = columnAt(axis, lane.from);
  const signs = cells(lane, axis).map((state) => states[state].glyph);
  const end = signs.length;
  if (lane.outcome !== null) signs.push(states[lane.stretches.at(-1)?.state ?? 'running'].glyph);
  const request = states['cancel-requested'].glyph;
  for (const { letter, t } of rowMarks) {
    const place = columnAt(axis, t) - from;
    if (letter !== null) signs[place] = letter;
    // At the very end there is no room for it, and the outcome says as much.
    else if (place + request.length <= end) signs.splice(place, request.length, ...request);
  }
  const label = padEnd(truncate(indented(lane), axis.label - 1, marks.ellipsis), axis.label);
  const ending = lane.outcome === null ? marks.ellipsis : `${states[lane.outcome].glyph} ${words.seconds(lane.to)}`;
  return `${label}${' '.repeat(from)}${signs.join('')}${ending}`;
}
