import type { ViewOptions } from '../text/theme.ts';

export interface BoardOptions extends ViewOptions {
  /** The time to show, in seconds: that of the moment, or later if nothing has happened since. */
  readonly t: number;
  readonly height: number;
  /** How many pictures have been drawn so far: it turns the spinners. */
  readonly frame: number;
}

/** Whether there is room for the words of the states. */
export function isWide({ width }: BoardOptions): boolean {
  return width >= 50;
}
