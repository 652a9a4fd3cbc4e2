import type { Trace } from '../../trace/index.ts';
import type { PaintedCode } from '../code/painted-code.ts';
import { wrap } from '../text/width.ts';
import { MOST_LANES } from './chart.ts';
import { sentences } from './sentences.ts';
import { type ChartSide, chartSides } from './sides.ts';
import { total } from './verdict.ts';
import { type CodeOptions, chartsWithCode, shorter } from './with-code.ts';

/** A trace as lanes on a time axis, with a legend and the total; in sentences, if the theme asks for them. */
export function timeline(trace: Trace, options: CodeOptions): string[] {
  return drawn({ label: '', trace }, options);
}

/**
 * The timeline with the program, of whose lines the events know theirs: beside the lanes if there is room, or else above
 * them, in `height` rows altogether. Each line names the tasks that waited there, or held the thread, and each lane its
 * lines. Those who listen get the sentences alone.
 */
export function runWithCode(
  trace: Trace,
  code: PaintedCode,
  { width, height, theme }: Required<CodeOptions>,
): string[] {
  return drawn({ label: '', trace, code }, { width, height, theme });
}

function drawn(side: Parameters<typeof chartSides>[0][number], options: CodeOptions): string[] {
  const { width, theme } = options;
  const [ready] = chartSides([side], MOST_LANES) as [ChartSide];
  const sum = wrap(total(side.trace, theme.words), width - 1).map((text) => theme.colour.bold(text));
  if (theme.accessible) return [...sentences(ready, options), ...sum];
  return [...chartsWithCode([ready], shorter(options, sum.length + 1)), '', ...sum];
}
