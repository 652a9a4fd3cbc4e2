import { textIn } from '../i18n/index.ts';
import { isRight } from './grade.ts';
import type { Answer, Key } from './key.ts';
import type { Question, QuestionOf, Text } from './question.ts';
import { choiceText } from './wording.ts';

export interface Reason {
  readonly right: boolean;
  /** Whether it is about what was answered, rather than about what else could have been. */
  readonly own: boolean;
  /** The choice that it is about, in small Markdown; absent where it is plain, as of a number that was typed. */
  readonly about?: string;
  readonly line?: number;
  readonly why: string;
}

export interface Feedback {
  readonly right: boolean;
  /** The answer, the key, and after a right answer the other choices too, for each of them tempts. */
  readonly reasons: readonly Reason[];
  readonly explanation: string;
}

export function feedbackOn(question: Question, key: Key, answer: Answer, language: string): Feedback {
  const right = isRight(question, key, answer);
  return {
    right,
    reasons: reasonsFor(question, key, answer, right, language),
    explanation: textIn(question.explanation, language),
  };
}

function reasonsFor(
  question: Question,
  key: Key,
  answer: Answer,
  right: boolean,
  language: string,
): Reason[] {
  if (question.kind === 'recall') return [];
  if (!('choices' in question)) {
    const why = right ? undefined : whyTempting(question, answer);
    return why === undefined ? [] : [{ right: false, own: true, why: textIn(why, language) }];
  }
  const [chosen, correct] = [picked(question, answer), picked(question, key)];
  const wrong = chosen.filter((index) => !correct.includes(index));
  const taken = chosen.filter((index) => correct.includes(index));
  const others = right ? [...question.choices.keys()] : [];
  return [...new Set([...wrong, ...taken, ...correct, ...others])].map((index) => ({
    right: correct.includes(index),
    own: chosen.includes(index),
    ...(question.kind === 'line'
      ? { line: question.choices[index]?.line ?? 0 }
      : { about: choiceText(question, index, language) }),
    why: textIn(question.choices[index]?.why ?? '', language),
  }));
}

function picked({ choices }: QuestionOf<'choice' | 'choices' | 'line'>, answer: Answer): readonly number[] {
  switch (answer.kind) {
    case 'choice':
      return [answer.choice];
    case 'choices':
      return [...answer.choices].sort((a, b) => a - b);
    case 'line':
      return choices.flatMap((choice, index) =>
        'line' in choice && choice.line === answer.line ? [index] : [],
      );
    default:
      return [];
  }
}

/** Why a wrong answer tempts; undefined if nobody foresaw it. */
function whyTempting(question: QuestionOf<'order' | 'number' | 'output'>, answer: Answer): Text | undefined {
  const mistakes: readonly { value: number | readonly string[]; why: Text }[] = question.mistakes ?? [];
  return mistakes.find(({ value }) => isRight(question, mistakeAs(question, value), answer))?.why;
}

/** A mistake that the question foresees, as the answer that makes it. */
export function mistakeAs(question: Question, value: number | readonly string[]): Answer {
  if (typeof value === 'number') return { kind: 'number', number: value };
  return question.kind === 'order'
    ? { kind: 'order', order: value.map((item) => question.items.indexOf(item)) }
    : { kind: 'output', lines: value };
}
