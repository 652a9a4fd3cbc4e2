import { line } from '../text/line.ts';
import { fitRows } from '../text/rows.ts';
import type { FrameOptions } from './frame.ts';

/** On fewer columns or rows than these, a screen cannot be used. */
export type LeastSize = Pick<FrameOptions, 'width' | 'height'>;

export function isTooSmall({ width, height }: LeastSize, least: LeastSize): boolean {
  return width < least.width || height < least.height;
}

/** Says what a screen needs, in one line. */
export function tooSmallPicture({ width, height, theme }: FrameOptions, least: LeastSize): string[] {
  const text = theme.words.page.tooSmall(least.width, least.height);
  return fitRows([line([{ text }], width, theme)], height);
}
