import { type Lane, lanes, type Trace } from '../../trace/index.ts';
import { sanitize } from '../text/sanitize.ts';

export interface Side {
  /** Tells it from the other way: `together`, `one after another`. */
  readonly label: string;
  readonly trace: Trace;
}

/** A side ready to be drawn: its label is sanitized. */
export interface ChartSide extends Side {
  readonly lanes: readonly Lane[];
}

/** @param most how many lanes of each are complete. */
export function chartSides(sides: readonly Side[], most = Infinity): ChartSide[] {
  return sides.map(({ label, trace }) => ({ label: sanitize(label), trace, lanes: lanes(trace, most) }));
}
