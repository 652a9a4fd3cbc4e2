import type { Chapter } from '../../../src/lessons/chapter.ts';
import { questionsOf } from '../../../src/lessons/parts.ts';
import { isAskedOfRun } from '../../../src/questions/index.ts';

/**
 * The questions of a chapter that a run settles, and that do not say which answer their author takes for right: a value
 * that is false would make another one right, and nobody would notice.
 */
export function withoutClaim(chapter: Chapter): string[] {
  return [...questionsOf(chapter)].flatMap(({ question }) => {
    if (!isAskedOfRun(question)) return [];
    const isClaimed =
      question.kind === 'choice' || question.kind === 'choices'
        ? question.choices.some(({ correct }) => correct)
        : question.kind !== 'number' || question.answer !== undefined;
    return isClaimed ? [] : [`${question.id}: say which answer is right ("correct", "answer")`];
  });
}
