import type { Lane } from '../../trace/index.ts';
import { gap, line, type Span } from '../text/line.ts';
import type { ShownState, SignStyle, Theme } from '../text/theme.ts';
import { columnsOf } from '../text/width.ts';
import { endState } from './lane-line.ts';

/** The states, and the arrows on a wait. */
export type Sign = ShownState | 'waits-for' | 'released-by';

/** The order in which a reader meets the signs; ends come last. */
const ORDER: readonly Sign[] = [
  'running',
  'timer',
  'waiting',
  'waits-for',
  'released-by',
  'thread',
  'ready',
  'due',
  'blocking',
  'drifting',
  'cancel-requested',
  'cancel-delivered',
  'done',
  'failed',
  'unretrieved',
  'cancelled',
];

/** The states of these lanes, their marks and their ends. A lane of no time has no column for a step. */
export function statesIn(lanes: readonly Lane[]): Set<Sign> {
  const used = new Set<Sign>();
  for (const lane of lanes) {
    for (const { state, from, to } of lane.intervals)
      if (to > from || (state === 'running' && lane.to > lane.from)) used.add(state);
    for (const { kind } of lane.marks) used.add(kind);
    if (lane.outcome !== null) used.add(endState(lane));
  }
  return used;
}

/** `█ running   ─ timer   ✔ done`: the signs that were used, on as many lines as they take. */
export function legend(used: ReadonlySet<Sign>, width: number, theme: Theme): string[] {
  const rows: Span[][] = [];
  let room = 0;
  for (const sign of ORDER.filter((each) => used.has(each))) {
    const { glyph, word, paint } = lookOf(sign, theme);
    const columns = columnsOf(glyph) + 1 + columnsOf(word);
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

function lookOf(sign: Sign, { states, marks, words }: Theme): SignStyle {
  const { paint } = states.waiting;
  if (sign === 'waits-for') return { glyph: marks.arrow, word: words.waitsFor, paint };
  if (sign === 'released-by') return { glyph: marks.back, word: words.releasedBy, paint };
  return states[sign];
}
