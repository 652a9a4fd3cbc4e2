import type { PaintedCode } from '../code/painted-code.ts';
import type { Hint } from '../text/key-line.ts';
import type { ViewOptions } from '../text/theme.ts';

export interface BoardOptions extends ViewOptions {
  /** The time to show, in seconds: that of the moment, or later if nothing has happened since. */
  readonly t: number;
  readonly height: number;
  /** How many pictures have been drawn so far: it turns the spinners. */
  readonly frame: number;
  /** The program, of which the lines that tasks stand on are marked. */
  readonly code?: PaintedCode;
  /** The keys that do something meanwhile, the most important first. */
  readonly keys?: readonly Hint[];
}

/** From this width on there is room for the words of the states. */
export const WORDED = 50;

export function isWide({ width }: BoardOptions): boolean {
  return width >= WORDED;
}
