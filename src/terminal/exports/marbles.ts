import { drifts, type Lane } from '../../trace/index.ts';
import { axisLines, columnAt } from '../chart/axis.ts';
import { chartAxis, countOutcomes, MOST_LANES, shownOf } from '../chart/chart.ts';
import { driftLines } from '../chart/drift-line.ts';
import type { ChartOptions } from '../chart/lane-line.ts';
import { legend, statesIn } from '../chart/legend.ts';
import { sentences } from '../chart/sentences.ts';
import { type ChartSide, chartSides, type Side } from '../chart/sides.ts';
import { conclusion } from '../chart/verdict.ts';
import { andMore } from '../text/tally.ts';
import { makeTheme, type Theme, type ViewOptions } from '../text/theme.ts';
import { wrap } from '../text/width.ts';
import { marbleKey } from './marble-key.ts';
import { marbleRow } from './marble-row.ts';
import { printedMarks } from './printed-marks.ts';

/** The columns of a figure, however many more there are: it is meant to be quoted in a text. */
const WIDTH = 72;

/**
 * Runs as plain text, after the marble diagrams of ReactiveX: a row for each task, a letter where it printed, and below
 * a key. Several runs share a time axis; each has its label and total, and the difference stands in words at the end.
 * No colours; the same traces give the same text.
 */
export function marbles(sides: readonly Side[], options: { theme: Theme; width?: number }): string[] {
  const theme = makeTheme({ ...options.theme, level: 0 });
  const width = Math.min(WIDTH, options.width ?? WIDTH);
  const all = chartSides(sides);
  // A row is a column longer than a lane of the timeline: the end of a task has one of its own.
  const axis = chartAxis(all, { width: width - 1, theme });
  const shared = {
    axis,
    width,
    theme,
    used: statesIn(all.flatMap((side) => shownOf(side.lanes))),
  };
  const figures = all.flatMap((side) => [
    ...(all.length === 1 ? [] : heading(side, shared)),
    ...(theme.accessible ? inWords(side, shared) : figure(side, shared)),
    '',
  ]);
  const words = conclusion(all, theme.words).flatMap((text) => wrap(text, width - 1));
  return [...figures, ...(theme.accessible ? [] : [...legend(shared.used, width, theme), '']), ...words];
}

function heading({ label, trace }: Side, { width, theme }: ViewOptions): string[] {
  const { sentences, seconds } = theme.words;
  return [...wrap(sentences.total(label, seconds(trace.elapsed)), width - 1), ''];
}

function figure({ trace, lanes }: ChartSide, shared: ChartOptions): string[] {
  const { axis, width, theme } = shared;
  const shown = shownOf(lanes);
  const hidden = lanes.slice(shown.length);
  const letters = printedMarks(trace, new Set(shown.map(({ id }) => id)), (t) => columnAt(axis, t));
  const printed = [...new Set(letters.values())];
  const row = (lane: Lane) => {
    const own = printed.filter(({ task }) => task === lane.id);
    return marbleRow(lane, axis, own, theme);
  };
  return [
    ...axisLines(axis, width, theme),
    ...shown.map(row),
    ...(hidden.length === 0 ? [] : [andMore(countOutcomes(hidden, theme), theme).text]),
    ...drifts(trace)
      .slice(0, MOST_LANES)
      .flatMap((drift) => driftLines(drift, shared)),
    '',
    ...marbleKey(trace, letters, shared),
  ];
}

/** Sentences, then the same key without the signs. */
function inWords(side: ChartSide, options: ViewOptions): string[] {
  return [...sentences(side, options), '', ...marbleKey(side.trace, null, options)];
}
