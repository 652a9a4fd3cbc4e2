import { languageOfInterface, textIn } from '../i18n/index.ts';
import type { Key, Question, QuestionOf, Text } from '../lessons/index.ts';
import { codeSpan } from '../text/index.ts';

/** The text of a choice, which may be but the value that is compared with the run. */
export function choiceText(
  question: QuestionOf<'choice' | 'choices'>,
  index: number,
  language: string,
): string {
  const choice = question.choices[index];
  if (choice === undefined) throw new RangeError(`${question.id} has no choice ${index}`);
  if (choice.text !== undefined) return textIn(choice.text, language);
  return valueText(choice.value ?? null);
}

/** A fact of a run in words: seconds, a line, lines. */
export function valueText(value: number | string | readonly string[] | null): string {
  if (typeof value === 'number') return `${value} s`;
  if (typeof value === 'string') return codeSpan(value);
  return value === null ? '–' : value.map(codeSpan).join(', ');
}

/** The right answer to a question, as lines of small Markdown; printed lines as they are printed. */
export function keyLines(question: Question, key: Key, language: string): string[] {
  switch (key.kind) {
    case 'choice':
      return [choiceText(question as QuestionOf<'choice'>, key.choice, language)];
    case 'choices':
      return key.choices.map((index) => choiceText(question as QuestionOf<'choices'>, index, language));
    case 'order':
      return key.order.map((index) => itemText(question as QuestionOf<'order'>, index, language));
    case 'number':
      return [numberText(key.number, (question as QuestionOf<'number'>).unit, language)];
    case 'line':
      return [String(key.line)];
    case 'output':
      return [...key.lines];
  }
}

/** An item to be put in order. Of printed lines the signs of Markdown mean nothing. */
export function itemText({ items, ask }: QuestionOf<'order'>, index: number, language: string): string {
  const text = textIn(items[index] ?? '', language);
  return ask === undefined ? text : codeSpan(text);
}

/** `2 s`; in French `0,5 s`. */
export function numberText(number: number, unit: Text | undefined, language: string): string {
  const digits = String(Math.round(number * 1e6) / 1e6);
  const local = languageOfInterface(language) === 'fr' ? digits.replace('.', ',') : digits;
  return `${local}${unit === undefined ? '' : ` ${textIn(unit, language)}`}`;
}
