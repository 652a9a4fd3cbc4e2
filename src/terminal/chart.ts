import type { Trace } from '../trace/index.ts';
import { andMore } from './and-more.ts';
import type { Axis } from './axis.ts';
import { indented, laneLine } from './lane-line.ts';
import type { Lane } from './lanes.ts';
import { line, type Span } from './line.ts';
import { reports } from './reports.ts';
import { forgotten, repeated, tally } from './tally.ts';
import type { Theme, ViewOptions } from './theme.ts';
import { columnsOf, padEnd, truncate } from './width.ts';

/** A trace and the lanes that it is drawn with. */
export interface Charted {
  readonly trace: Trace;
  readonly lanes: readonly Lane[];
}

/** The most lanes that are shown of one trace. */
export const MOST_LANES = 20;

/** An axis on which all these traces have room, with their labels before and their ends after it. */
export function chartAxis(charted: readonly Charted[], { width, theme }: ViewOptions): Axis {
  const seconds = Math.max(...charted.map(({ trace }) => trace.elapsed));
  const labels = charted.flatMap(({ trace, lanes }) => [
    ...shownOf(lanes).map(indented),
    ...tally(forgotten(trace)).keys(),
  ]);
  const label = Math.min(Math.max(4, ...labels.map(columnsOf)) + 2, Math.floor(width * 0.35));
  const ending = theme.words.seconds(seconds).length + 2;
  return { label, columns: Math.max(1, width - 1 - label - ending), seconds };
}

/** The lanes of one trace, then the coroutines that were forgotten and what the loop reported. */
export function chart({ trace, lanes }: Charted, axis: Axis, { width, theme }: ViewOptions): string[] {
  const shown = shownOf(lanes);
  const hidden = lanes.slice(shown.length);
  return [
    ...shown.map((lane) => laneLine(lane, axis, width, theme)),
    ...(hidden.length === 0 ? [] : [line([andMore(endings(hidden, theme), theme)], width, theme)]),
    ...[...tally(forgotten(trace))].map(([name, count]) =>
      line(neverAwaited(name, count, axis, theme), width, theme),
    ),
    ...reports(trace, width, theme),
  ];
}

export function shownOf(lanes: readonly Lane[]): readonly Lane[] {
  return lanes.length > MOST_LANES ? lanes.slice(0, MOST_LANES - 1) : lanes;
}

/** How many of the lanes ended in which way. */
export function endings(lanes: readonly Lane[], { states, words }: Theme): Map<string, number> {
  return tally(lanes.map(({ outcome }) => (outcome === null ? words.unfinished : states[outcome].word)));
}

/** `worker   ◌ never awaited ×2`. It never ran: it has no time, and so no lane on the axis. */
function neverAwaited(name: string, count: number, axis: Axis, theme: Theme): Span[] {
  const { glyph, word, paint } = theme.states['never-awaited'];
  const label = padEnd(truncate(name, axis.label - 1, theme.marks.ellipsis), axis.label);
  return [{ text: label }, { text: `${glyph} ${repeated(word, count, theme)}`, paint }];
}
