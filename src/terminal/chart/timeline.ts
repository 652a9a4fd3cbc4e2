import type { Trace } from '../../trace/index.ts';
import { lanes } from '../lanes.ts';
import type { ViewOptions } from '../text/theme.ts';
import { wrap } from '../text/width.ts';
import { axisLines } from './axis.ts';
import { chart, MOST_LANES, paperFor } from './chart.ts';
import { legend } from './legend.ts';
import { sentences } from './sentences.ts';
import { total } from './verdict.ts';

/** A trace as lanes on a time axis, with a legend and the total; in sentences, if the theme asks for them. */
export function timeline(trace: Trace, options: ViewOptions): string[] {
  const { width, theme } = options;
  const charted = { trace, lanes: lanes(trace, MOST_LANES) };
  const sum = wrap(total(trace, theme.words), width - 1).map((text) => theme.colour.bold(text));
  if (theme.accessible) return [...sentences(charted, options), ...sum];
  const paper = paperFor([charted], options);
  const drawn = chart(charted, paper);
  return [
    ...axisLines(paper.axis, width, theme),
    ...drawn,
    '',
    ...legend(paper.used, width, theme),
    '',
    ...sum,
  ];
}
