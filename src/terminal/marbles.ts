import { andMore } from './and-more.ts';
import { type Axis, axisLines, columnAt } from './axis.ts';
import { type Charted, chartAxis, endings, shownOf } from './chart.ts';
import type { Side } from './comparison.ts';
import { lanes } from './lanes.ts';
import { legend } from './legend.ts';
import { marbleKey } from './marble-key.ts';
import { marbleRow, rowMarks } from './marble-row.ts';
import { printedMarks } from './printed-marks.ts';
import { sanitize } from './sanitize.ts';
import { sentences } from './sentences.ts';
import { makeTheme, type Theme, type ViewOptions } from './theme.ts';
import { verdict } from './verdict.ts';
import { wrap } from './width.ts';

/** The columns of a figure, whatever the terminal has: it is meant to be quoted. */
const WIDTH = 72;

type Labelled = Charted & { readonly label: string };

/**
 * Runs as plain text, after the marble diagrams of ReactiveX: a row of marbles for each task, a letter where it
 * printed, and below, line by line, what the marbles stand for. Of several runs, all on one time axis, each has its
 * label and total, and the difference is put into words. No colours; the same traces give the same text.
 */
export function marbles(sides: readonly Side[], options: { theme: Theme; width?: number }): string[] {
  const { theme, width } = { theme: makeTheme({ ...options.theme, level: 0 }), width: options.width ?? WIDTH };
  const all = sides.map(({ label, trace }) => ({ label: sanitize(label), trace, lanes: lanes(trace) }));
  // A row is a column longer than a lane of the timeline: the end of a task has one of its own.
  const axis = chartAxis(all, { width: width - 1, theme });
  const figures = all.flatMap((side) => [
    ...heading(side, sides.length, { width, theme }),
    ...(theme.accessible ? told(side, { width, theme }) : drawn(side, axis, { width, theme })),
    '',
  ]);
  const signs = theme.accessible ? [] : legend(all.flatMap((side) => side.lanes), width, theme);
  const words = sides.length < 2 ? [] : ['', ...verdict(all, theme.words).flatMap((text) => wrap(text, width - 1))];
  return [...figures, ...signs, ...words];
}

function heading({ label, trace }: Labelled, count: number, { width, theme }: ViewOptions): string[] {
  if (count < 2) return [];
  const { sentences, seconds } = theme.words;
  return [...wrap(sentences.total(label, seconds(trace.elapsed)), width - 1), ''];
}

function drawn(side: Charted, axis: Axis, { width, theme }: ViewOptions): string[] {
  const { trace } = side;
  const shown = shownOf(side.lanes);
  const hidden = side.lanes.slice(shown.length);
  const letters = printedMarks(trace, new Set(shown.map(({ id }) => id)), (t) => columnAt(axis, t));
  const marks = rowMarks(trace, letters);
  return [
    ...axisLines(axis, width, theme),
    ...shown.map((lane) => marbleRow(lane, axis, marks.get(lane.id) ?? [], theme)),
    ...(hidden.length === 0 ? [] : [andMore(endings(hidden, theme), theme).text]),
    '',
    ...marbleKey(trace, letters, { width, theme }),
  ];
}

/** For those who listen: sentences, then the same key without the letters. */
function told(side: Charted, options: ViewOptions): string[] {
  return [...sentences(side, options), '', ...marbleKey(side.trace, null, options)];
}
