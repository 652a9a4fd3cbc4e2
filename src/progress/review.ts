import type { Answer, AnswerRecord } from './record.ts';
import { cardOf, type Grade, retrievabilityOf } from './schedule.ts';
import type { Answers } from './state.ts';

/**
 * When to ask again, by FSRS: before a question is forgotten, but not much before. It is computed from the answers each
 * time, for nothing else is written down. (It loads the scheduler: not a part of `index.ts`.)
 */

/** A question that was answered, and what FSRS makes of it. */
export interface Review {
  readonly question: string;
  readonly chapter: string;
  readonly rows: readonly string[];
  /** When to ask it again. */
  readonly due: Date;
  /** How probable it is that the learner still knows it, from 0 to 1. */
  readonly retrievability: number;
  /** Days until that has fallen to nine in ten. */
  readonly stability: number;
  /** How often it was known, and then forgotten. */
  readonly lapses: number;
  /** Of a generated question, the seeds that were asked: ask another. */
  readonly seeds: readonly number[];
}

/** All questions that were answered, with those first that are the most forgotten. */
export function allReviews({ answers }: Answers, now: Date): Review[] {
  const reviews = [...answers.values()].flatMap((history) => reviewOf(history, now) ?? []);
  return reviews.sort((a, b) => a.retrievability - b.retrievability || (a.question < b.question ? -1 : 1));
}

/** The questions to ask now: the most forgotten first, but where it can be, none after another of its chapter. */
export function dueReviews(state: Answers, now: Date, limit = Infinity): Review[] {
  const due = allReviews(state, now).filter((review) => review.due <= now);
  return interleave(due.slice(0, limit), ({ chapter }) => chapter);
}

/** When the next question is due that is not due yet; null if none will be. */
export function nextReview(state: Answers, now: Date): Date | null {
  const later = allReviews(state, now).flatMap(({ due }) => (due > now ? due.getTime() : []));
  return later.length === 0 ? null : new Date(later.reduce((a, b) => Math.min(a, b)));
}

/** What FSRS makes of the answers to one question, oldest first; null without any. */
export function reviewOf(history: readonly AnswerRecord[], now: Date): Review | null {
  const last = history.at(-1);
  if (last === undefined) return null;
  const card = cardOf(history, gradeOf, now);
  return {
    question: last.question,
    chapter: last.chapter,
    rows: last.rows,
    due: card.due,
    retrievability: retrievabilityOf(card, now),
    stability: card.stability,
    lapses: card.lapses,
    seeds: history.flatMap(({ seed }) => seed ?? []),
  };
}

/** A first right answer within so many milliseconds came without thinking; one that took longer came with pains. */
const QUICK = 8000;
const SLOW = 60_000;

/** Grades an answer from whether it was right, and how much the learner hesitated. */
export function gradeOf({ right, tries, hint, milliseconds }: Answer): Grade {
  if (!right) return 'again';
  if (hint || tries > 1 || milliseconds > SLOW) return 'hard';
  return milliseconds <= QUICK ? 'easy' : 'good';
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
