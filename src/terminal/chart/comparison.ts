import type { ViewOptions } from '../text/theme.ts';
import { wrap } from '../text/width.ts';
import { charts, MOST_LANES } from './chart.ts';
import { sentences } from './sentences.ts';
import { type ChartSide, chartSides, type Side } from './sides.ts';
import { verdict } from './verdict.ts';

/** One or two traces on one time axis, each under its label and total, and their difference in words. */
export function comparison(sides: readonly Side[], options: ViewOptions): string[] {
  const { width, theme } = options;
  const both = chartSides(sides, MOST_LANES);
  const drawn = theme.accessible ? inWords(both, options) : charts(both, options);
  const words = verdict(both, theme.words).flatMap((text) => wrap(text, width - 1));
  return [...drawn, '', ...words.map((text) => theme.colour.bold(text))];
}

function inWords(both: readonly ChartSide[], options: ViewOptions): string[] {
  const { words } = options.theme;
  return both.flatMap((side, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(words.sentences.total(side.label, words.seconds(side.trace.elapsed)), options.width - 1),
    ...sentences(side, options),
  ]);
}
