import type { Names } from '../chart/names.ts';
import type { Theme } from '../text/theme.ts';

/** What every part of a board needs. */
export interface BoardView {
  readonly names: Names;
  /** Seconds. */
  readonly t: number;
  readonly width: number;
  readonly theme: Theme;
  readonly frame: number;
}

/** Whether there is room for the words of the states. */
export function isWide({ width }: BoardView): boolean {
  return width >= 50;
}
