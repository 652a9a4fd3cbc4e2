import { textIn } from '../../i18n/index.ts';
import type { Question } from '../../lessons/index.ts';
import { codeSpan } from '../../text/index.ts';
import type { Fact } from '../../trace/index.ts';
import type { Speech } from './page-input.ts';

/** What a question gives to choose from or to put in order, as small Markdown; of lines nothing, for they are seen. */
export function choicesOf(question: Question, speech: Speech): string[] {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return question.choices.map(({ text, value }) =>
        text === undefined ? factText(value ?? null, question, speech) : textIn(text, speech.language),
      );
    case 'order':
      return question.items.map((item) =>
        question.ask === undefined ? textIn(item, speech.language) : codeSpan(String(item)),
      );
    default:
      return [];
  }
}

/** What a run says, in words: `1.00 s`, printed lines. */
export function factText(fact: Fact, question: Question, { words }: Pick<Speech, 'words'>): string {
  if (fact === null) return '—';
  if (typeof fact === 'string') return codeSpan(fact);
  if (typeof fact === 'number') return isTime(question) ? words.seconds(fact) : `${fact}`;
  return fact.length === 0 ? '—' : fact.map(codeSpan).join(', ');
}

function isTime(question: Question): boolean {
  if (!('ask' in question)) return false;
  return question.ask === 'elapsed' || typeof question.ask === 'object';
}
