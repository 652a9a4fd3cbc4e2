import { interleave } from '../../progress/review.ts';
import { Session } from '../../quiz/index.ts';
import type { QuestionReview } from './due.ts';

/** Nobody who is on the way to something else wants to be asked more at once. */
export const MOST_DUE = 10;

/** The most forgotten of what is due, mixed so that one chapter follows another. */
export function reviewSession(due: readonly QuestionReview[], most: number): Session {
  const mixed = interleave(due.slice(0, most), ({ chapter }) => chapter);
  return new Session(mixed.map(({ make }) => make));
}
