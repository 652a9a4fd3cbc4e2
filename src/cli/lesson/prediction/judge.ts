import { type Answer, isRight, type Key, type Question, type Text } from '../../../questions/index.ts';
import { mistakeIn } from '../../../questions/mistake.ts';

/** Whether an answer is right; and why it is, or why it tempts, where the chapter says so. */
export interface Verdict {
  readonly right: boolean;
  readonly why: Text | null;
}

/** Compares an answer with the key of its question. */
export function judge(question: Question, key: Key, given: Answer): Verdict {
  return { right: isRight(question, key, given), why: whyOf(question, key, given) ?? null };
}

function whyOf(question: Question, key: Key, given: Answer): Text | undefined {
  switch (question.kind) {
    case 'choice':
      return given.kind === 'choice' ? question.choices[given.choice]?.why : undefined;
    case 'choices': {
      if (given.kind !== 'choices' || key.kind !== 'choices') return undefined;
      // Of several that are wrong, one reason at a time is enough.
      const misjudged = question.choices.findIndex(
        (_, index) => given.choices.includes(index) !== key.choices.includes(index),
      );
      return question.choices[misjudged]?.why;
    }
    case 'line':
      return question.choices.find(({ line }) => given.kind === 'line' && line === given.line)?.why;
    default:
      return mistakeIn(question, given)?.why;
  }
}
