import { line } from '../text/line.ts';
import type { ViewOptions } from '../text/theme.ts';
import { wrap } from '../text/width.ts';
import { axisLines } from './axis.ts';
import { chart, MOST_LANES, paperFor } from './chart.ts';
import { legend } from './legend.ts';
import { sentences } from './sentences.ts';
import { type DrawnSide, drawnSides, type Side } from './sides.ts';
import { verdict } from './verdict.ts';

/** One or two traces on one time axis, each under its label and total, and their difference in words. */
export function comparison(sides: readonly Side[], options: ViewOptions): string[] {
  const { width, theme } = options;
  const both = drawnSides(sides, MOST_LANES);
  const drawn = theme.accessible ? told(both, options) : charts(both, options);
  const words = verdict(both, theme.words).flatMap((text) => wrap(text, width - 1));
  return [...drawn, '', ...words.map((text) => theme.colour.bold(text))];
}

function charts(both: readonly DrawnSide[], options: ViewOptions): string[] {
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

function told(both: readonly DrawnSide[], options: ViewOptions): string[] {
  const { words } = options.theme;
  return both.flatMap((side, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(words.sentences.total(side.label, words.seconds(side.trace.elapsed)), options.width - 1),
    ...sentences(side, options),
  ]);
}
