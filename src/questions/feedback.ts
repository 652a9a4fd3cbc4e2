import { textIn } from '../i18n/index.ts';
import { isRight } from './grade.ts';
import type { Answer, Key } from './key.ts';
import type { Question, QuestionOf, Text } from './question.ts';
import { choiceText } from './wording.ts';

export interface Reason {
  readonly right: boolean;
  /** It is about the given answer, not about another choice. */
  readonly own: boolean;
  /** The choice that it is about, in small Markdown; absent for answers that are no choices. */
  readonly about?: string;
  readonly line?: number;
  readonly why: string;
}

export interface Feedback {
  readonly right: boolean;
  /** Reasons for the answer, the key, and after a right answer also for the other choices, which may tempt. */
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
  const [ownChoices, correct] = [choicesIn(question, answer), choicesIn(question, key)];
  const wrong = ownChoices.filter((index) => !correct.includes(index));
  const ownCorrect = ownChoices.filter((index) => correct.includes(index));
  const others = right ? [...question.choices.keys()] : [];
  return [...new Set([...wrong, ...ownCorrect, ...correct, ...others])].map((index) => ({
    right: correct.includes(index),
    own: ownChoices.includes(index),
    ...(question.kind === 'line'
      ? { line: question.choices[index]?.line ?? 0 }
      : { about: choiceText(question, index, language) }),
    why: textIn(question.choices[index]?.why ?? '', language),
  }));
}

/** The choices of an answer, by their index. */
function choicesIn(
  { choices }: QuestionOf<'choice' | 'choices' | 'line'>,
  answer: Answer,
): readonly number[] {
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

/** The reason why a wrong answer tempts; undefined if the question does not foresee it. */
function whyTempting(question: QuestionOf<'order' | 'number' | 'output'>, answer: Answer): Text | undefined {
  const mistakes: readonly { value: number | readonly string[]; why: Text }[] = question.mistakes ?? [];
  return mistakes.find(({ value }) => isRight(question, mistakeAs(question, value), answer))?.why;
}

/** The value of a foreseen mistake as an answer. */
export function mistakeAs(question: Question, value: number | readonly string[]): Answer {
  if (typeof value === 'number') return { kind: 'number', number: value };
  return question.kind === 'order'
    ? { kind: 'order', order: value.map((item) => question.items.indexOf(item)) }
    : { kind: 'output', lines: value };
}
