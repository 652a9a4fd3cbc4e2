import type { Attempt, AttemptRecord } from './record.ts';
import { cardOf, type Grade, retrievabilityOf } from './schedule.ts';
import type { State } from './state.ts';

/** An exercise that was passed, and what FSRS makes of it. (It loads the scheduler: not a part of `index.ts`.) */
export interface ExerciseReview {
  readonly exercise: string;
  readonly chapter: string;
  /** The form of it that was passed last. */
  readonly variant: number;
  readonly due: Date;
  /** How probable it is that the learner could still do it, from 0 to 1. */
  readonly retrievability: number;
}

type Attempts = Pick<State, 'attempts'>;

/** The exercises to do again now, the most forgotten first. */
export function dueExercises(state: Attempts, now: Date): ExerciseReview[] {
  const due = allExerciseReviews(state, now).filter((review) => review.due <= now);
  return due.sort((a, b) => a.retrievability - b.retrievability || (a.exercise < b.exercise ? -1 : 1));
}

/** When the next exercise is due that is not due yet; null if none will be. */
export function nextExerciseReview(state: Attempts, now: Date): Date | null {
  const later = allExerciseReviews(state, now).flatMap(({ due }) => (due > now ? [due.getTime()] : []));
  return later.length === 0 ? null : new Date(Math.min(...later));
}

/** Attempts that failed say nothing: everybody begins with a program that does. */
function allExerciseReviews({ attempts }: Attempts, now: Date): ExerciseReview[] {
  return [...attempts.values()].flatMap((history) => {
    const passed = history.filter((attempt) => attempt.passed);
    const last = passed.at(-1);
    return last === undefined ? [] : [reviewOf(passed, last, now)];
  });
}

function reviewOf(passed: readonly AttemptRecord[], last: AttemptRecord, now: Date): ExerciseReview {
  const card = cardOf(passed, gradeOf, now);
  const { exercise, chapter, variant } = last;
  return { exercise, chapter, variant, due: card.due, retrievability: retrievabilityOf(card, now) };
}

/** More saves than these before it passed were trial and error. */
const FEW_TRIES = 3;

/** Grades a pass from how much help it took. */
export function gradeOf({ tries, hints, solution }: Attempt): Grade {
  if (solution) return 'again';
  if (hints > 0 || tries > FEW_TRIES) return 'hard';
  return tries <= 1 ? 'easy' : 'good';
}
