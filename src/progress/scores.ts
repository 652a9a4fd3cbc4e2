import type { Answer, AnswerRecord } from './record.ts';
import type { Answers } from './state.ts';

/** How many questions were answered, and how many of them earned the point the last time. */
export interface Score {
  readonly points: number;
  readonly questions: number;
}

/** Sorts scores, those first of which the smallest share is right; of equal ones, those of more questions. */
export function byWeakness(a: Score, b: Score): number {
  return a.points / a.questions - b.points / b.questions || b.questions - a.questions;
}

/** The score of each row of the curriculum that a question was answered on. */
export function scoresByRow(state: Answers): Map<string, Score> {
  return scoresBy(state, ({ rows }) => rows);
}

/** The score of each chapter of which a question was answered. */
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

/** Whether an answer earns the point: right, at the first try, without the hint. */
function earnsPoint({ right, tries, hint }: Answer): boolean {
  return right && tries <= 1 && !hint;
}
