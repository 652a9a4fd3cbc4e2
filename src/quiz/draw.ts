import { type Item, itemOf, type Kind, type Question, type Random } from '../questions/index.ts';

export interface Pool {
  readonly chapter: string;
  readonly questions: readonly Question[];
}

/**
 * Draws questions from the chapters in turn, as mixed subjects are remembered better. Each question is drawn at most once,
 * so there may be fewer than `count`.
 */
export function draw(pools: readonly Pool[], count: number, random: Random, kind?: Kind): Item[] {
  const shuffled = pools.map(({ chapter, questions }) => ({
    chapter,
    questions: random.shuffle(questions.filter((question) => kind === undefined || question.kind === kind)),
  }));
  const items: Item[] = [];
  for (
    let round = 0;
    items.length < count && shuffled.some(({ questions }) => round < questions.length);
    round++
  ) {
    for (const { chapter, questions } of shuffled) {
      const question = questions[round];
      if (question !== undefined && items.length < count) items.push(itemOf(chapter, question, random));
    }
  }
  return items;
}
