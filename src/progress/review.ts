import type { Answer, AnswerRecord, Grade } from './record.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import type { History } from './state.ts';

/**
 * Reviews by FSRS: a question is asked again before it is forgotten, but not much before. The schedule is computed from the
 * answers each time, as nothing else is stored. (It loads the scheduler: not a part of `index.ts`.)
 */

/** An answered question and its schedule. */
export interface Review extends Schedule {
  readonly question: string;
  readonly chapter: string;
  readonly rows: readonly string[];
  /** The seeds with which a generated question was asked: use another. */
  readonly seeds: readonly number[];
}

/** All answered questions, the most forgotten first. */
export function allReviews({ answers, dayStarts }: History, now: Date): Review[] {
  const reviews = [...answers.values()].flatMap((history) => reviewOf(history, now, dayStarts) ?? []);
  return reviews.sort((a, b) => a.retrievability - b.retrievability || (a.question < b.question ? -1 : 1));
}

/** The review of one question by its answers, oldest first; null without any. */
export function reviewOf(history: readonly AnswerRecord[], now: Date, dayStarts: number): Review | null {
  const last = history.at(-1);
  if (last === undefined) return null;
  const { question, chapter, rows } = last;
  const seeds = history.flatMap(({ seed }) => seed ?? []);
  return { question, chapter, rows, seeds, ...scheduleOf(history, gradeOf, now, dayStarts) };
}

/** Milliseconds: a right answer at the first try was easy up to QUICK, and hard after SLOW. */
const QUICK = 8000;
const SLOW = 60_000;
/** Milliseconds in which nobody can read a question: the answer was a key still held, or a guess. */
const UNREAD = 400;

/** The learner's own grade; or else one by rightness, help and time. */
export function gradeOf({ right, tries, hint, milliseconds, grade }: Answer): Grade {
  if (grade !== undefined) return grade;
  if (!right) return 'again';
  if (hint || tries > 1 || milliseconds > SLOW) return 'hard';
  return milliseconds >= UNREAD && milliseconds <= QUICK ? 'easy' : 'good';
}

/**
 * The same things, as near to their order as possible, so that no two of a kind are neighbours unless no other kind is
 * left.
 */
export function interleave<T>(things: readonly T[], kindOf: (thing: T) => string): T[] {
  const rest = [...things];
  const mixed: T[] = [];
  let last: string | null = null;
  while (rest.length > 0) {
    const index = rest.findIndex((thing) => kindOf(thing) !== last);
    const [thing] = rest.splice(Math.max(0, index), 1) as [T];
    mixed.push(thing);
    last = kindOf(thing);
  }
  return mixed;
}
