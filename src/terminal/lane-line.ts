import { type Axis, columnAt } from './axis.ts';
import type { Lane } from './lanes.ts';
import { gap, line, type Span } from './line.ts';
import type { ShownState, Theme } from './theme.ts';
import { indent } from './tree.ts';
import { padEnd, truncate } from './width.ts';

/** The label as it stands before the lane. */
export function indented({ label, depth }: Lane): string {
  return indent(depth) + label;
}

/** `  T1     █───────────────────✔ 1.00 s` */
export function laneLine(lane: Lane, axis: Axis, width: number, theme: Theme): string {
  const label = truncate(indented(lane), axis.label - 1, theme.marks.ellipsis);
  const from = columnAt(axis, lane.from);
  const spans = [{ text: padEnd(label, axis.label) }, gap(from), ...runs(cells(lane, axis), theme)];
  return line([...spans, ...ending(lane, theme)], width, theme);
}

/** What each column of the lane shows, from its beginning to the column before its end. */
export function cells(lane: Lane, axis: Axis): ShownState[] {
  const from = columnAt(axis, lane.from);
  const cells = new Array<ShownState>(columnAt(axis, lane.to) - from).fill('ready');
  for (const { from: start, to: end, state } of lane.stretches) {
    if (state !== 'running') cells.fill(state, columnAt(axis, start) - from, columnAt(axis, end) - from);
  }
  // To run takes no time, or hardly any. A column shows it all the same, lest it seem that nothing happened there.
  for (const { from: start, to: end, state } of lane.stretches) {
    const first = columnAt(axis, start) - from;
    if (state !== 'running' || cells[first] === 'blocking') continue;
    cells.fill(state, first, Math.max(first + 1, columnAt(axis, end) - from));
  }
  return cells;
}

/** Neighbours of the same state are coloured together. */
function runs(cells: readonly ShownState[], theme: Theme): Span[] {
  const spans: Span[] = [];
  for (let start = 0, end = 0; start < cells.length; start = end) {
    const state = cells[start] as ShownState;
    while (cells[end] === state) end++;
    const { glyph, paint } = theme.states[state];
    spans.push({ text: glyph.repeat(end - start), paint });
  }
  return spans;
}

/** `✔ 1.00 s`: how and when it ended. */
function ending({ outcome, to }: Lane, { states, words, marks, colour }: Theme): Span[] {
  if (outcome === null) return [{ text: marks.ellipsis, paint: colour.dim }];
  const { glyph, paint } = states[outcome];
  return [{ text: glyph, paint }, { text: ` ${words.seconds(to)}` }];
}
