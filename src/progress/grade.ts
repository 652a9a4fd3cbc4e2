import type { Answer } from './record.ts';

/** How well an answer was remembered, in the words of FSRS. */
export type Grade = 'again' | 'hard' | 'good' | 'easy';

/** A first right answer within so many milliseconds came without thinking; one that took longer came with pains. */
const QUICK = 8000;
const SLOW = 60_000;

/** Grades an answer from whether it was right, and how much the learner hesitated. */
export function gradeOf({ right, tries, hint, milliseconds }: Answer): Grade {
  if (!right) return 'again';
  if (hint || tries > 1 || milliseconds > SLOW) return 'hard';
  return milliseconds <= QUICK ? 'easy' : 'good';
}

/** Whether an answer earns the point: right, at the first try, without the hint. */
export function earnsPoint({ right, tries, hint }: Answer): boolean {
  return right && tries <= 1 && !hint;
}
