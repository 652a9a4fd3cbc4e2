import type { Trace } from '../trace/index.ts';
import { andMore } from './and-more.ts';
import type { Axis } from './axis.ts';
import { indented, laneLine } from './lane-line.ts';
import type { Lane } from './lanes.ts';
import { line, type Span } from './line.ts';
import { reports } from './reports.ts';
import { forgotten, tally } from './tally.ts';
import type { Theme } from './theme.ts';
import { columnsOf, padEnd, truncate } from './width.ts';

export interface ChartOptions {
  /** The terminal's columns. */
  readonly width: number;
  readonly theme: Theme;
}

/** A trace and the lanes that it is drawn with. */
export interface Charted {
  readonly trace: Trace;
  readonly lanes: readonly Lane[];
}

/** The most lanes that are shown of one trace. */
export const MOST_LANES = 20;

/** An axis on which all these traces have room, with their labels before and their ends after it. */
export function chartAxis(charted: readonly Charted[], { width, theme }: ChartOptions): Axis {
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
export function chart({ trace, lanes }: Charted, axis: Axis, { width, theme }: ChartOptions): string[] {
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

function shownOf(lanes: readonly Lane[]): readonly Lane[] {
  return lanes.length > MOST_LANES ? lanes.slice(0, MOST_LANES - 1) : lanes;
}

/** How many of the lanes ended in which way. */
function endings(lanes: readonly Lane[], { states, words }: Theme): Map<string, number> {
  return tally(lanes.map(({ outcome }) => (outcome === null ? words.unfinished : states[outcome].word)));
}

/** `worker   ◌ never awaited ×2`. It never ran: it has no time, and so no lane on the axis. */
function neverAwaited(name: string, count: number, axis: Axis, { states, marks }: Theme): Span[] {
  const { glyph, word, paint } = states['never-awaited'];
  const label = padEnd(truncate(name, axis.label - 1, marks.ellipsis), axis.label);
  const times = count === 1 ? '' : ` ${marks.times}${count}`;
  return [{ text: label }, { text: `${glyph} ${word}${times}`, paint }];
}
