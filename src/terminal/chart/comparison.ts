import { wrap } from '../text/width.ts';
import { MOST_LANES } from './chart.ts';
import { sentences } from './sentences.ts';
import { type ChartSide, chartSides, type Side } from './sides.ts';
import { verdict } from './verdict.ts';
import { type CodeOptions, chartsWithCode, shorter } from './with-code.ts';

/** One or two traces on one time axis, each under its label and total, and their difference in words. */
export function comparison(sides: readonly Side[], options: CodeOptions): string[] {
  const { width, theme } = options;
  const both = chartSides(sides, MOST_LANES);
  const words = verdict(both, theme.words).flatMap((text) => wrap(text, width - 1));
  const end = ['', ...words.map((text) => theme.colour.bold(text))];
  if (theme.accessible) return [...inWords(both, options), ...end];
  return [...chartsWithCode(both, shorter(options, end.length)), ...end];
}

function inWords(both: readonly ChartSide[], options: CodeOptions): string[] {
  const { words } = options.theme;
  return both.flatMap((side, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(words.sentences.total(side.label, words.seconds(side.trace.elapsed)), options.width - 1),
    ...sentences(side, options),
  ]);
}
