import type { Key, Question } from '../../../lessons/index.ts';
import { codeSpan } from '../../../text/index.ts';
import { choicesOf, factText } from '../../course/choices.ts';
import type { Speech } from '../../course/page-input.ts';

/** The right answer in words, as small Markdown. */
export function keyText(question: Question, key: Key, speech: Speech): string {
  const choices = choicesOf(question, speech);
  const numbered = (index: number) => `${index + 1}, ${choices[index] ?? ''}`;
  switch (key.kind) {
    case 'choice':
      return numbered(key.choice);
    case 'choices':
      return key.choices.map(numbered).join('; ');
    case 'order':
      return key.order.map((index) => index + 1).join(' ');
    case 'number':
      return factText(key.number, question, speech);
    case 'line':
      return `${key.line}`;
    case 'output':
      return key.lines.map(codeSpan).join(' / ');
  }
}
