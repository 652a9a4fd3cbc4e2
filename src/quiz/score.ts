import { pointOf, type QuizAnswer } from './session.ts';

export interface Score {
  /** A row of the curriculum, or the id of a chapter. */
  readonly of: string;
  readonly points: number;
  readonly asked: number;
}

export interface Result {
  readonly points: number;
  readonly asked: number;
  /** By row of the curriculum, in the order of the questions. A question may count for several. */
  readonly ideas: readonly Score[];
  /** The chapters with lost points, the worst first. */
  readonly again: readonly Score[];
}

export function resultOf(answered: readonly QuizAnswer[]): Result {
  const chapters = tally(answered, ({ item }) => [item.chapter]);
  return {
    points: answered.reduce((sum, each) => sum + pointOf(each), 0),
    asked: answered.length,
    ideas: tally(answered, ({ item }) => item.question.rows),
    again: chapters.filter(({ points, asked }) => points < asked).sort((a, b) => shareOf(a) - shareOf(b)),
  };
}

function shareOf({ points, asked }: Score): number {
  return points / asked;
}

function tally(
  answered: readonly QuizAnswer[],
  namesOf: (answered: QuizAnswer) => readonly string[],
): Score[] {
  const scores = new Map<string, Score>();
  for (const each of answered) {
    for (const of of new Set(namesOf(each))) {
      const { points, asked } = scores.get(of) ?? { points: 0, asked: 0 };
      scores.set(of, { of, points: points + pointOf(each), asked: asked + 1 });
    }
  }
  return [...scores.values()];
}
