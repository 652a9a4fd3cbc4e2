import type { Trace } from '../../trace/index.ts';
import { type Lane, lanes } from '../lanes.ts';
import { sanitize } from '../text/sanitize.ts';

/** A way of doing some work, and what became of it. */
export interface Side {
  /** What tells this way from the other: `together`, `one after another`. */
  readonly label: string;
  readonly trace: Trace;
}

/** A side that is going to be drawn: its label is fit to be shown. */
export interface DrawnSide extends Side {
  readonly lanes: readonly Lane[];
}

/** @param most how many lanes of each are told in full. */
export function drawnSides(sides: readonly Side[], most = Infinity): DrawnSide[] {
  return sides.map(({ label, trace }) => ({ label: sanitize(label), trace, lanes: lanes(trace, most) }));
}
