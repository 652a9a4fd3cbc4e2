import type { Trace } from '../../trace/index.ts';
import { type Drift, drifts } from '../drifts.ts';
import type { Lane } from '../lanes.ts';
import { andMore } from '../text/and-more.ts';
import { line } from '../text/line.ts';
import { sanitize } from '../text/sanitize.ts';
import type { Theme, ViewOptions } from '../text/theme.ts';
import { columnsOf } from '../text/width.ts';
import type { Axis } from './axis.ts';
import { driftLines, fateOf } from './drift-line.ts';
import { bandLabel, endState, indented, laneLines, type Paper } from './lane-line.ts';
import { namesIn } from './names.ts';
import { printedAlone } from './printed-alone.ts';
import { reports } from './reports.ts';
import { tally } from './tally.ts';

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
  const shown = charted.flatMap(({ lanes }) => shownOf(lanes));
  const widest = widestLabel(charted, theme);
  const label = Math.min(widest + 2, Math.floor(width * 0.35));
  const glyph = Math.max(1, ...shown.map((lane) => theme.states[endState(lane)].glyph.length));
  const ending = glyph + 1 + theme.words.seconds(seconds).length;
  return { label, columns: Math.max(1, width - 1 - label - ending), seconds };
}

/** The columns of the longest label: of a task, a thread or a coroutine; a few at least. */
export function widestLabel(charted: readonly Charted[], theme: Theme): number {
  const shown = charted.flatMap(({ lanes }) => shownOf(lanes));
  const labels = [
    ...shown.flatMap((lane) => [indented(lane), ...lane.bands.map((band) => bandLabel(band, lane, theme))]),
    ...charted.flatMap(({ trace }) => drifts(trace).map(({ coroutine }) => sanitize(coroutine))),
  ];
  return labels.reduce((most, label) => Math.max(most, columnsOf(label)), 4);
}

/** What the charts of these traces are drawn on: an axis for all, and a collection of the signs they use. */
export function paperFor(charted: readonly Charted[], options: ViewOptions): Omit<Paper, 'names'> {
  return { ...options, axis: chartAxis(charted, options), used: new Set() };
}

/** The lanes of one trace, then the coroutines that drifted and what the loop reported. */
export function chart({ trace, lanes }: Charted, shared: Omit<Paper, 'names'>): string[] {
  const paper = { ...shared, names: namesIn(trace) };
  const { width, theme } = paper;
  const shown = shownOf(lanes);
  const hidden = lanes.slice(shown.length);
  const adrift = drifts(trace);
  const more = adrift.slice(MOST_LANES);
  return [
    ...shown.flatMap((lane) => laneLines(lane, paper)),
    ...(hidden.length === 0 ? [] : [line([andMore(endings(hidden, theme), theme)], width, theme)]),
    ...adrift.slice(0, MOST_LANES).flatMap((drift) => driftLines(drift, paper)),
    ...(more.length === 0 ? [] : [line([andMore(fates(more, theme), theme)], width, theme)]),
    ...printedAlone(trace, width, theme),
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

/** What became of how many coroutines. */
function fates(drifts: readonly Drift[], theme: Theme): Map<string, number> {
  const counts = new Map<string, number>();
  for (const drift of drifts) {
    const fate = fateOf(drift, theme);
    counts.set(fate, (counts.get(fate) ?? 0) + drift.count);
  }
  return counts;
}
