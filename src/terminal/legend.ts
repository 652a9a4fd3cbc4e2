import type { Lane } from './lanes.ts';
import { gap, line, type Span } from './line.ts';
import type { ShownState, Theme } from './theme.ts';

/** The order in which a reader meets the states; ends come last. */
const ORDER: readonly ShownState[] = [
  'running',
  'timer',
  'waiting',
  'thread',
  'ready',
  'blocking',
  'done',
  'failed',
  'cancelled',
];

/** `█ running   ─ timer   ✔ done`: the glyphs that were used, on as many lines as they take. */
export function legend(lanes: readonly Lane[], width: number, theme: Theme): string[] {
  const used = new Set<ShownState>();
  for (const lane of lanes) {
    for (const { state, from, to } of lane.stretches)
      if (to > from || (state === 'running' && lane.to > lane.from)) used.add(state);
    if (lane.outcome !== null) used.add(lane.outcome);
  }
  const rows: Span[][] = [];
  let room = 0;
  for (const state of ORDER.filter((each) => used.has(each))) {
    const { glyph, word, paint } = theme.states[state];
    const columns = glyph.length + 1 + word.length;
    const entry: Span[] = [
      { text: glyph, paint },
      { text: ` ${word}`, paint: theme.colour.dim },
    ];
    if (room < 3 + columns) {
      rows.push(entry);
      room = width - 1 - columns;
    } else {
      rows.at(-1)?.push(gap(3), ...entry);
      room -= 3 + columns;
    }
  }
  return rows.map((spans) => line(spans, width, theme));
}
