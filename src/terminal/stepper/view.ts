import type { History } from '../../trace/index.ts';
import type { PaintedCode } from '../code/painted-code.ts';
import type { Hint } from '../text/key-line.ts';
import type { ViewOptions } from '../text/theme.ts';
import type { Typing } from './player.ts';

export interface StepListing extends PaintedCode {
  readonly title: string;
  /** For each event of the run, the line on which it happens; `null` where no code is at it. */
  readonly lines: readonly (number | null)[];
}

export interface StepperInput {
  readonly title: string;
  readonly history: History;
  readonly position: number;
  /** The program, and its twin in another language, which is shown where there is room for both. */
  readonly listings: readonly StepListing[];
  /** Why no line of the program can be pointed at. */
  readonly note?: string;
  /** The one task that is shown; `null` for all. */
  readonly solo: number | null;
  /** The time to which timers count down, in seconds: later than the last event while the loop waits. */
  readonly t?: number;
  readonly keys: readonly Hint[];
  /** A place to go to, as far as it is typed: it is asked for in place of the keys. */
  readonly typing?: Typing | null;
}

export interface StepperOptions extends ViewOptions {
  readonly height: number;
}
