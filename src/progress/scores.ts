import type { Answer, AnswerRecord } from './record.ts';
import type { Answers } from './state.ts';

/** The number of answered questions, and of those whose last answer earned the point. */
export interface Score {
  readonly points: number;
  readonly questions: number;
}

/** Sorts scores by their share of points, the smallest first; of equal ones, those of more questions first. */
export function byWeakness(a: Score, b: Score): number {
  return a.points / a.questions - b.points / b.questions || b.questions - a.questions;
}

/** The score of each row of the curriculum with an answered question. */
export function scoresByRow(state: Answers): Map<string, Score> {
  return scoresBy(state, ({ rows }) => rows);
}

/** The score of each chapter with an answered question. */
export function scoresByChapter(state: Answers): Map<string, Score> {
  return scoresBy(state, ({ chapter }) => [chapter]);
}

function scoresBy(
  { answers }: Answers,
  keysOf: (answer: AnswerRecord) => readonly string[],
): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const history of answers.values()) {
    const last = history.at(-1);
    if (last === undefined) continue;
    for (const key of new Set(keysOf(last))) {
      const { points, questions } = scores.get(key) ?? { points: 0, questions: 0 };
      scores.set(key, { points: points + (earnsPoint(last) ? 1 : 0), questions: questions + 1 });
    }
  }
  return scores;
}

/** An answer earns the point if it is right, at the first try, without the hint. */
function earnsPoint({ right, tries, hint }: Answer): boolean {
  return right && tries <= 1 && !hint;
}
