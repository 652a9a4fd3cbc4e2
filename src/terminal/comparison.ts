import type { Trace } from '../trace/index.ts';
import { axisLines } from './axis.ts';
import { type Charted, chart, MOST_LANES, paperFor } from './chart.ts';
import { lanes } from './lanes.ts';
import { legend } from './legend.ts';
import { line } from './line.ts';
import { sanitize } from './sanitize.ts';
import { sentences } from './sentences.ts';
import type { ViewOptions } from './theme.ts';
import { verdict } from './verdict.ts';
import { wrap } from './width.ts';

/** A way of doing some work, and what became of it. */
export interface Side {
  /** What tells this way from the other: `together`, `one after another`. */
  readonly label: string;
  readonly trace: Trace;
}

/** One or two traces on one time axis, each under its label and total, and their difference in words. */
export function comparison(sides: readonly Side[], options: ViewOptions): string[] {
  const { width, theme } = options;
  const both = sides.map(({ label, trace }) => ({
    label: sanitize(label),
    trace,
    lanes: lanes(trace, MOST_LANES),
  }));
  const drawn = theme.accessible ? told(both, options) : charts(both, options);
  const words = verdict(both, theme.words).flatMap((text) => wrap(text, width - 1));
  return [...drawn, '', ...words.map((text) => theme.colour.bold(text))];
}

type Labelled = Charted & { readonly label: string };

function charts(both: readonly Labelled[], options: ViewOptions): string[] {
  const { width, theme } = options;
  const { colour, words } = theme;
  const paper = paperFor(both, options);
  const drawn = both.flatMap((side, index) => [
    ...(index === 0 ? [] : ['']),
    line(
      [
        { text: side.label, paint: colour.bold },
        { text: `  ${words.seconds(side.trace.elapsed)}`, paint: colour.dim },
      ],
      width,
      theme,
    ),
    ...chart(side, paper),
  ]);
  return [...axisLines(paper.axis, width, theme), ...drawn, '', ...legend(paper.used, width, theme)];
}

function told(both: readonly Labelled[], options: ViewOptions): string[] {
  const { words } = options.theme;
  return both.flatMap((side, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(words.sentences.total(side.label, words.seconds(side.trace.elapsed)), options.width - 1),
    ...sentences(side, options),
  ]);
}
