import type { Lane } from '../../trace/index.ts';
import { type Axis, columnAt } from '../chart/axis.ts';
import { isVisible, laneCells } from '../chart/lane-cells.ts';
import { endState, labelSpan, laneLabel } from '../chart/lane-line.ts';
import type { Theme } from '../text/theme.ts';
import type { PrintedMark } from './printed-marks.ts';

/** `  T1     a──────────────────d✔ 1.00 s`: a letter where the task printed; its last step, and how it ended. */
export function marbleRow(lane: Lane, axis: Axis, printed: readonly PrintedMark[], theme: Theme): string {
  const { states, marks, words } = theme;
  const from = columnAt(axis, lane.from);
  const signs = laneCells(lane, axis).map(({ state }) => states[state].glyph);
  const end = signs.length;
  if (lane.outcome !== null) signs.push(states[lane.intervals.at(-1)?.state ?? 'running'].glyph);
  for (const { kind, t } of lane.marks.filter((mark) => isVisible(mark, axis))) {
    const { glyph } = states[kind];
    const place = columnAt(axis, t) - from;
    // At the very end there is no room for a mark. The key below the figure says what was delivered.
    if (kind !== 'cancel-delivered' && place + glyph.length <= end)
      signs.splice(place, glyph.length, ...glyph);
  }
  for (const { letter, t } of printed) signs[columnAt(axis, t) - from] = letter;
  const label = labelSpan(laneLabel(lane), axis, theme).text;
  const ending =
    lane.outcome === null ? marks.ellipsis : `${states[endState(lane)].glyph} ${words.seconds(lane.to)}`;
  return `${label}${' '.repeat(from)}${signs.join('')}${ending}`;
}
