import type { Answer, AnswerRecord, Grade } from './record.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import type { History } from './state.ts';

/**
 * When to ask again, by FSRS: before a question is forgotten, but not much before. It is computed from the answers each
 * time, for nothing else is written down. (It loads the scheduler: not a part of `index.ts`.)
 */

/** A question that was answered, and what FSRS makes of it. */
export interface Review extends Schedule {
  readonly question: string;
  readonly chapter: string;
  readonly rows: readonly string[];
  /** Of a generated question, the seeds that were asked: ask another. */
  readonly seeds: readonly number[];
}

/** All questions that were answered, with those first that are the most forgotten. */
export function allReviews({ answers, dayStarts }: History, now: Date): Review[] {
  const reviews = [...answers.values()].flatMap((history) => reviewOf(history, now, dayStarts) ?? []);
  return reviews.sort((a, b) => a.retrievability - b.retrievability || (a.question < b.question ? -1 : 1));
}

/** What FSRS makes of the answers to one question, oldest first; null without any. */
export function reviewOf(history: readonly AnswerRecord[], now: Date, dayStarts: number): Review | null {
  const last = history.at(-1);
  if (last === undefined) return null;
  const { question, chapter, rows } = last;
  const seeds = history.flatMap(({ seed }) => seed ?? []);
  return { question, chapter, rows, seeds, ...scheduleOf(history, gradeOf, now, dayStarts) };
}

/** A first right answer within so many milliseconds came without thinking; one that took longer came with pains. */
const QUICK = 8000;
const SLOW = 60_000;
/** Nobody has read a question in so few: the answer was a key that was still held, or a guess. */
const UNREAD = 400;

/** Grades an answer as the learner did; or else from whether it was right, and how much they hesitated. */
export function gradeOf({ right, tries, hint, milliseconds, grade }: Answer): Grade {
  if (grade !== undefined) return grade;
  if (!right) return 'again';
  if (hint || tries > 1 || milliseconds > SLOW) return 'hard';
  return milliseconds >= UNREAD && milliseconds <= QUICK ? 'easy' : 'good';
}

/**
 * The same things, as near to their order as can be, so that none comes after another of its kind unless no other kind
 * is left.
 */
export function interleave<T>(things: readonly T[], kindOf: (thing: T) => string): T[] {
  const left = [...things];
  const mixed: T[] = [];
  let last: string | null = null;
  while (left.length > 0) {
    const index = left.findIndex((thing) => kindOf(thing) !== last);
    const [thing] = left.splice(Math.max(0, index), 1) as [T];
    mixed.push(thing);
    last = kindOf(thing);
  }
  return mixed;
}
