import { type Lane, lanes, type TaskLines, type Trace, taskLines } from '../../trace/index.ts';
import { MOST_NAMES } from '../code/code-row.ts';
import type { PaintedCode } from '../code/painted-code.ts';
import { sanitize } from '../text/sanitize.ts';

export interface Side {
  /** Tells it from the other way: `together`, `one after another`. */
  readonly label: string;
  readonly trace: Trace;
  /** Whether it does something else than what is asked: being shorter then saves nothing. */
  readonly isWrong?: boolean;
  /** The program whose lines the events name, where it is to be shown. */
  readonly code?: PaintedCode;
}

/** A side ready to be drawn: its label is sanitized. */
export interface ChartSide extends Side {
  readonly lanes: readonly Lane[];
  /** Where its tasks were in its code. */
  readonly lines?: TaskLines;
}

/** @param most how many lanes of each are complete. */
export function chartSides(sides: readonly Side[], most = Infinity): ChartSide[] {
  return sides.map((side) => ({
    ...side,
    label: sanitize(side.label),
    lanes: lanes(side.trace, most),
    ...(side.code && { lines: taskLines(side.trace, MOST_NAMES) }),
  }));
}
