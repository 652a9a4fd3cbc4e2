import { textIn } from '../i18n/index.ts';
import type { Key, Question, QuestionOf } from '../lessons/index.ts';
import type { Given } from './given.ts';
import { isRight } from './grade.ts';
import { mistakeIn } from './mistake.ts';
import { choiceText } from './wording.ts';

/** Why something is right, or why it tempts and is wrong. */
export interface Reason {
  readonly right: boolean;
  /** The choice that it is about, in small Markdown; absent where it is plain, as of a number that was typed. */
  readonly about?: string;
  readonly line?: number;
  readonly why: string;
}

/** What there is to say of an answer. */
export interface Feedback {
  readonly right: boolean;
  /** The reasons of what was answered first, then those of what is right. */
  readonly reasons: readonly Reason[];
  readonly explanation: string;
}

/** Judges an answer, and tells why. After a right one the other choices are told of, too: each of them tempts. */
export function feedbackOn(question: Question, key: Key, given: Given, language: string): Feedback {
  const right = isRight(question, key, given);
  return {
    right,
    reasons: reasons(question, key, given, language),
    explanation: textIn(question.explanation, language),
  };
}

function reasons(question: Question, key: Key, given: Given, language: string): Reason[] {
  if (question.kind === 'line') return ofLines(question, key, given, language);
  if (question.kind === 'choice' || question.kind === 'choices')
    return ofChoices(question, key, given, language);
  const mistake = mistakeIn(question, given);
  return mistake === undefined || isRight(question, key, given)
    ? []
    : [{ right: false, why: textIn(mistake.why, language) }];
}

function ofChoices(
  question: QuestionOf<'choice' | 'choices'>,
  key: Key,
  given: Given,
  language: string,
): Reason[] {
  const correct = picked(key);
  const chosen = picked(given);
  const all = [...question.choices.keys()];
  const reason = (index: number): Reason => ({
    right: correct.includes(index),
    about: choiceText(question, index, language),
    why: textIn(question.choices[index]?.why ?? '', language),
  });
  const taken = all.filter((index) => chosen.includes(index));
  const missed = all.filter((index) => correct.includes(index) && !chosen.includes(index));
  const others = all.filter((index) => !taken.includes(index) && !missed.includes(index));
  const wrongFirst = [...taken].sort((a, b) => Number(correct.includes(a)) - Number(correct.includes(b)));
  return [...wrongFirst, ...missed, ...(isRight(question, key, given) ? others : [])].map(reason);
}

function ofLines({ choices }: QuestionOf<'line'>, key: Key, given: Given, language: string): Reason[] {
  const correct = key.kind === 'line' ? key.line : 0;
  const chosen = given.kind === 'line' ? given.line : 0;
  const first = chosen === correct ? [chosen, ...choices.map(({ line }) => line)] : [chosen, correct];
  return [...new Set(first)].flatMap((line) => {
    const choice = choices.find((each) => each.line === line);
    return choice === undefined ? [] : [{ right: line === correct, line, why: textIn(choice.why, language) }];
  });
}

function picked(answer: Key | Given): readonly number[] {
  if (answer.kind === 'choice') return [answer.choice];
  return answer.kind === 'choices' ? answer.choices : [];
}
