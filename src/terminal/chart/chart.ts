import { type Drift, drifts, type Lane } from '../../trace/index.ts';
import { line } from '../text/line.ts';
import { namesIn } from '../text/names.ts';
import { sanitize } from '../text/sanitize.ts';
import { andMore, tally } from '../text/tally.ts';
import type { Theme, ViewOptions } from '../text/theme.ts';
import { columnsOf } from '../text/width.ts';
import { type Axis, axisLines } from './axis.ts';
import { driftLines, fateOf } from './drift-line.ts';
import { type ChartOptions, endState, laneLabel, laneLines, lineNumbers, threadLabel } from './lane-line.ts';
import { legend } from './legend.ts';
import { reports } from './reports.ts';
import type { ChartSide } from './sides.ts';

export const MOST_LANES = 20;
/** From this width on, lanes name their lines in the program. */
const NUMBERED = 50;

/** An axis on which all these traces have room, with their labels before and their ends after it. */
export function chartAxis(sides: readonly ChartSide[], { width, theme }: ViewOptions): Axis {
  const seconds = Math.max(...sides.map(({ trace }) => trace.elapsed));
  const shown = sides.flatMap(({ lanes }) => shownOf(lanes));
  const label = Math.min(
    widestLabel(sides, theme) + numberColumns(sides, width) + 2,
    Math.floor(width * 0.35),
  );
  const glyph = Math.max(1, ...shown.map((lane) => theme.states[endState(lane)].glyph.length));
  const ending = glyph + 1 + theme.words.seconds(seconds).length;
  return { label, columns: Math.max(1, width - 1 - label - ending), seconds };
}

/** The columns of the longest label of a task, a thread or a coroutine; a few at least. */
export function widestLabel(sides: readonly ChartSide[], theme: Theme): number {
  const labels = sides.flatMap(({ trace, lanes }) => [
    ...shownOf(lanes).flatMap((lane) => [
      laneLabel(lane),
      ...lane.threads.map((thread) => threadLabel(thread, lane, theme)),
    ]),
    ...drifts(trace).map(({ coroutine }) => sanitize(coroutine)),
  ]);
  return labels.reduce((most, label) => Math.max(most, columnsOf(label)), 4);
}

/** The columns after the labels of lanes for their lines in the program. */
function numberColumns(sides: readonly ChartSide[], width: number): number {
  if (width < NUMBERED) return 0;
  const numbers = sides.flatMap(({ lanes, lines }) =>
    shownOf(lanes).map(({ id }) => lineNumbers(lines?.tasks.get(id))),
  );
  const most = Math.max(0, ...numbers.map(({ length }) => length));
  return most === 0 ? 0 : most + 2;
}

/** Charts on one time axis, each under its label and total, if it has a label; then a legend of the signs in them. */
export function charts(sides: readonly ChartSide[], options: ViewOptions): string[] {
  const { width, theme } = options;
  const { colour, words } = theme;
  const shared: ChartOptions = { ...options, axis: chartAxis(sides, options), used: new Set() };
  const drawn = sides.flatMap((side, index) => {
    const label = { text: side.label, paint: colour.bold };
    const total = { text: `  ${words.seconds(side.trace.elapsed)}`, paint: colour.dim };
    const head = side.label === '' ? [] : [line([label, total], width, theme)];
    return [...(index === 0 ? [] : ['']), ...head, ...chart(side, shared)];
  });
  return [...axisLines(shared.axis, width, theme), ...drawn, '', ...legend(shared.used, width, theme)];
}

function chart({ trace, lanes, lines }: ChartSide, shared: ChartOptions): string[] {
  const options = { ...shared, names: namesIn(trace) };
  const numbersOf = (task: number) => (shared.width < NUMBERED ? '' : lineNumbers(lines?.tasks.get(task)));
  const { width, theme } = options;
  const shown = shownOf(lanes);
  const hidden = lanes.slice(shown.length);
  const drifting = drifts(trace);
  const more = drifting.slice(MOST_LANES);
  return [
    ...shown.flatMap((lane) => laneLines(lane, numbersOf(lane.id), options)),
    ...(hidden.length === 0 ? [] : [line([andMore(countOutcomes(hidden, theme), theme)], width, theme)]),
    ...drifting.slice(0, MOST_LANES).flatMap((drift) => driftLines(drift, options)),
    ...(more.length === 0 ? [] : [line([andMore(countFates(more, theme), theme)], width, theme)]),
    ...reports(trace, options),
  ];
}

export function shownOf(lanes: readonly Lane[]): readonly Lane[] {
  return lanes.length > MOST_LANES ? lanes.slice(0, MOST_LANES - 1) : lanes;
}

export function countOutcomes(lanes: readonly Lane[], { states, words }: Theme): Map<string, number> {
  return tally(lanes.map(({ outcome }) => (outcome === null ? words.unfinished : states[outcome].word)));
}

function countFates(drifts: readonly Drift[], theme: Theme): Map<string, number> {
  const counts = new Map<string, number>();
  for (const drift of drifts) {
    const fate = fateOf(drift, theme);
    counts.set(fate, (counts.get(fate) ?? 0) + drift.count);
  }
  return counts;
}
