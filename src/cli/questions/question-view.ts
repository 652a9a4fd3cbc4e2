import { textIn } from '../../i18n/index.ts';
import { choiceTexts, type Item } from '../../questions/index.ts';
import { type PageOptions, prose, sentence } from '../../terminal/page/index.ts';
import { code } from '../../terminal/page/program.ts';
import { codeSpan } from '../../text/index.ts';
import type { Context } from '../context/context.ts';

/** A question: where it stands in the quiz, what is asked, and the program, its lines numbered. */
export function questionLines(
  { question, chapter }: Item,
  number: number,
  count: number,
  { messages, language, screen }: Context,
  page: PageOptions,
): string[] {
  const { colour } = screen.theme;
  const { language: written = 'python', code: source } = question;
  const numbers = question.kind === 'line' ? 'always' : 'seen';
  const place = `${messages.quiz.question(number, count)} (${chapter})`;
  return [
    '',
    ...sentence(place, '', screen).map((line) => colour.dim(line)),
    ...prose(textIn(question.prompt, language), screen).map((line) => colour.bold(line)),
    ...(source === undefined ? [] : ['', ...code({ language: written, code: source }, page, numbers)]),
    '',
  ];
}

/** The choices or items as they are shown, each broken into lines of no more than so many columns. */
export function choiceRows(item: Item, columns: number, context: Context): string[][] {
  const { messages, language, screen } = context;
  const { question, order } = item;
  const texts =
    question.kind !== 'line'
      ? choiceTexts(item, language)
      : order.map((index) => {
          const line = question.choices[index]?.line ?? 0;
          return `${messages.quiz.line(line)} — ${codeSpan((question.code[line - 1] ?? '').trim())}`;
        });
  return texts.map((text) => sentence(text, '', { width: columns + 1, theme: screen.theme }));
}
