import type { Messages } from '../../i18n/index.ts';
import { sentence } from '../page/prose.ts';
import { scoreBar } from '../text/score-bar.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf } from '../text/width.ts';

export interface HomeInput {
  readonly chapters: { readonly count: number; readonly read: number; readonly known: number };
  readonly due: { readonly questions: number; readonly exercises: number };
  /** When the next review will be, in words; null if none will. */
  readonly next: string | null;
  /** The idea that was least often right; null if none was wrong. */
  readonly weakest: {
    /** In small Markdown. */
    readonly truth: string;
    readonly points: number;
    readonly questions: number;
  } | null;
}

/** Shorter bars say nothing. */
const LEAST_CELLS = 8;
const MOST_CELLS = 30;

/** How far, what is due, and the weakest idea, in lines: the most important first. */
export function homeTexts(
  { chapters, due, next, weakest }: HomeInput,
  { home: words }: Messages,
  options: ViewOptions,
): string[][] {
  const { count, read, known } = chapters;
  const far = words.chapters(read, known, count);
  const isDue = due.questions + due.exercises > 0;
  const later = next === null ? null : words.nextReview(next);
  const today = isDue ? words.due(due.questions, due.exercises) : later;
  return [
    withBar(far, read, count, options),
    ...(today === null ? [] : [sentence(today, '', options)]),
    ...(weakest === null
      ? []
      : [sentence(words.weakest(weakest.truth, weakest.points, weakest.questions), '', options)]),
  ];
}

function withBar(text: string, part: number, whole: number, options: ViewOptions): string[] {
  const { width, theme } = options;
  const cells = Math.min(MOST_CELLS, width - 1 - columnsOf(text) - 2);
  if (theme.accessible || cells < LEAST_CELLS) return sentence(text, '', options);
  return [`${scoreBar(part, whole, cells, theme)}  ${text}`];
}
