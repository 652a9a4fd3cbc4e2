import { lanes, type Trace } from '../../trace/index.ts';
import type { ViewOptions } from '../text/theme.ts';
import { wrap } from '../text/width.ts';
import { charts, MOST_LANES } from './chart.ts';
import { sentences } from './sentences.ts';
import { total } from './verdict.ts';

/** A trace as lanes on a time axis, with a legend and the total; in sentences, if the theme asks for them. */
export function timeline(trace: Trace, options: ViewOptions): string[] {
  const { width, theme } = options;
  const side = { label: '', trace, lanes: lanes(trace, MOST_LANES) };
  const sum = wrap(total(trace, theme.words), width - 1).map((text) => theme.colour.bold(text));
  return theme.accessible ? [...sentences(side, options), ...sum] : [...charts([side], options), '', ...sum];
}
