import type { Attempt, Grade } from './record.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import type { History } from './state.ts';

/** A passed exercise and its schedule by FSRS. (It loads the scheduler: not a part of `index.ts`.) */
export interface ExerciseReview extends Schedule {
  readonly exercise: string;
  readonly chapter: string;
  /** The variant that was passed last. */
  readonly variant: number;
}

/**
 * All passed exercises, the most forgotten first. Failed attempts do not count: everybody begins with a failing program.
 */
export function allExerciseReviews({ attempts, dayStarts }: History, now: Date): ExerciseReview[] {
  const reviews = [...attempts.values()].flatMap((history) => {
    const passed = history.filter((attempt) => attempt.passed);
    const last = passed.at(-1);
    if (last === undefined) return [];
    const { exercise, chapter, variant } = last;
    return [{ exercise, chapter, variant, ...scheduleOf(passed, gradeOf, now, dayStarts) }];
  });
  return reviews.sort((a, b) => a.retrievability - b.retrievability || (a.exercise < b.exercise ? -1 : 1));
}

/** The tries that are no trial and error. */
const FEW_TRIES = 3;

/** Grades a pass by the help and the tries that it took. */
export function gradeOf({ tries, hints, solution }: Attempt): Grade {
  if (solution) return 'again';
  if (hints > 0 || tries > FEW_TRIES) return 'hard';
  return tries <= 1 ? 'easy' : 'good';
}
