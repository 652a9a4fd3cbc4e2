import { languageOfInterface, textIn } from '../i18n/index.ts';
import { codeSpan } from '../text/index.ts';
import type { Fact } from '../trace/index.ts';
import type { OrderedQuestion } from './item.ts';
import type { Answer } from './key.ts';
import type { Question, QuestionOf, Text } from './question.ts';

const NOTHING = '—';

/** The choices or items in the order in which they are shown, as small Markdown. */
export function choiceTexts({ question, order }: OrderedQuestion, language: string): string[] {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return order.map((index) => choiceText(question, index, language));
    case 'order':
      return order.map((index) => itemText(question, index, language));
    default:
      return [];
  }
}

export function choiceText(
  question: QuestionOf<'choice' | 'choices'>,
  index: number,
  language: string,
): string {
  const choice = question.choices[index];
  if (choice === undefined) throw new RangeError(`${question.id} has no choice ${index}`);
  // A number among choices is always a time.
  return choice.text === undefined
    ? factText(choice.value ?? null, 's', language)
    : textIn(choice.text, language);
}

/** A printed line is a code span: it may have signs of Markdown. */
function itemText({ items, ask }: QuestionOf<'order'>, index: number, language: string): string {
  const text = textIn(items[index] ?? '', language);
  return ask === undefined ? text : codeSpan(text);
}

/** A fact of a run as small Markdown: a number with its unit (`2 s`; in French `0,5 s`), a line, lines. */
export function factText(fact: Fact, unit: Text | undefined, language: string): string {
  if (typeof fact === 'string') return codeSpan(fact);
  if (typeof fact !== 'number') return fact?.map(codeSpan).join(', ') || NOTHING;
  const digits = String(Math.round(fact * 1e6) / 1e6);
  const local = languageOfInterface(language) === 'fr' ? digits.replace('.', ',') : digits;
  return `${local}${unit === undefined ? '' : ` ${textIn(unit, language)}`}`;
}

/** The unit of a number: seconds for a time of the run. */
export function unitOf(question: Question): Text | undefined {
  if (question.kind !== 'number') return undefined;
  const isTime = question.ask === 'elapsed' || typeof question.ask === 'object';
  return question.unit ?? (isTime ? 's' : undefined);
}

/** An answer, or the key, as lines of small Markdown; printed lines unchanged. */
export function answerLines(question: Question, answer: Answer, language: string): string[] {
  switch (answer.kind) {
    case 'choice':
      return [choiceText(question as QuestionOf<'choice'>, answer.choice, language)];
    case 'choices':
      return answer.choices.map((index) => choiceText(question as QuestionOf<'choices'>, index, language));
    case 'order':
      return answer.order.map((index) => itemText(question as QuestionOf<'order'>, index, language));
    case 'number':
      return [factText(answer.number, unitOf(question), language)];
    case 'line':
      return [String(answer.line)];
    case 'output':
      return [...answer.lines];
    // An answer from memory is not recorded.
    case 'recall':
      return [];
  }
}

/** An answer, or the key, in one sentence of small Markdown. */
export function answerText(question: Question, answer: Answer, language: string): string {
  const lines = answerLines(question, answer, language);
  return (answer.kind === 'output' ? lines.map(codeSpan) : lines).join(', ') || NOTHING;
}
