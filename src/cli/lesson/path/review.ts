import { interleave } from '../../../progress/review.ts';
import { Session } from '../../../quiz/index.ts';
import type { QuestionReview } from '../../journal/due.ts';

/** Nobody on their way to the next chapter wants to be asked more at once. */
export const MOST_DUE = 10;

/** The most forgotten of what is due, mixed so that one chapter follows another. */
export function reviewSession(due: readonly QuestionReview[]): Session {
  const mixed = interleave(due.slice(0, MOST_DUE), ({ chapter }) => chapter);
  return new Session(mixed.map(({ make }) => make));
}
