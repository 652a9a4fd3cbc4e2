import { nextExerciseReview } from './exercise-review.ts';
import { nextReview } from './review.ts';
import type { State } from './state.ts';

/** When the next question or exercise is due that is not due yet; null if none will be. */
export function nextDue(state: Pick<State, 'answers' | 'attempts'>, now: Date): Date | null {
  const next = [nextReview(state, now), nextExerciseReview(state, now)].filter((date) => date !== null);
  return next.reduce<Date | null>((first, date) => (first === null || date < first ? date : first), null);
}
