import type { Trace } from '../trace/index.ts';
import { axisLines } from './axis.ts';
import { chart, chartAxis } from './chart.ts';
import { lanes } from './lanes.ts';
import { legend } from './legend.ts';
import { sentences } from './sentences.ts';
import type { ViewOptions } from './theme.ts';

/** A trace as lanes on a time axis, with a legend; in sentences, if the theme asks for them. */
export function timeline(trace: Trace, options: ViewOptions): string[] {
  const { width, theme } = options;
  const charted = { trace, lanes: lanes(trace) };
  if (theme.accessible) return sentences(charted, options);
  const axis = chartAxis([charted], options);
  return [
    ...axisLines(axis, width, theme),
    ...chart(charted, axis, options),
    '',
    ...legend(charted.lanes, width, theme),
  ];
}
