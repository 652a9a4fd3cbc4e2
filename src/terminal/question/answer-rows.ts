import { sentence } from '../page/prose.ts';
import { sanitize } from '../text/sanitize.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf, wrapCode } from '../text/width.ts';
import type { QuestionState, QuestionView } from './question-view.ts';

/** The rows of one choice, or of one line that is typed. */
export type AnswerRows = readonly (readonly string[])[];

/** The choices with their marks; or what has been typed, with a cursor. */
export function answerRows(view: QuestionView, state: QuestionState, options: ViewOptions): AnswerRows {
  switch (view.kind) {
    case 'number':
    case 'words':
      return [typed(`${options.theme.marks.pointer} `, `${state.text}_`, options)];
    case 'output': {
      const lines = state.text.split('\n');
      return lines.map((text, index) => {
        const lead = `${`${index + 1}`.padStart(2)} ${options.theme.marks.side} `;
        return typed(lead, index === lines.length - 1 ? `${text}_` : text, options);
      });
    }
    default:
      return view.choices.map((_, index) => choice(view, state, index, options));
  }
}

function typed(lead: string, text: string, { width }: ViewOptions): string[] {
  const columns = columnsOf(lead);
  return wrapCode(sanitize(text), width - 1 - columns).map(
    (part, row) => (row === 0 ? lead : ' '.repeat(columns)) + part,
  );
}

function choice(view: QuestionView, state: QuestionState, index: number, options: ViewOptions): string[] {
  const { colour, marks } = options.theme;
  const isPointed = index === state.pointer;
  const lead = `${isPointed ? marks.pointer : ' '} ${mark(view, state, index)}${index + 1}. `;
  const rows = sentence(view.choices[index]?.text ?? '', lead, options);
  return isPointed ? rows.map((row) => colour.bold(row)) : rows;
}

function mark({ kind }: QuestionView, { marks }: QuestionState, index: number): string {
  if (kind === 'choice') return '';
  const place = marks.indexOf(index);
  return place < 0 ? '[ ] ' : kind === 'order' ? `[${place + 1}] ` : '[x] ';
}
