import type { Messages } from '../../i18n/index.ts';
import { line } from '../text/line.ts';
import { fitRows } from '../text/rows.ts';
import type { QuestionScreen } from './layout.ts';

/** On fewer columns or rows nobody can read a question and answer it. */
const LEAST = { width: 24, height: 8 } as const;

export function isTooSmall({ width, height }: QuestionScreen): boolean {
  return width < LEAST.width || height < LEAST.height;
}

/** Says what a question needs, in one line. */
export function tooSmallPicture({ width, height, theme }: QuestionScreen, { quiz }: Messages): string[] {
  return fitRows([line([{ text: quiz.tooSmall(LEAST.width, LEAST.height) }], width, theme)], height);
}
