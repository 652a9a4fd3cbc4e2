import { textIn } from '../../i18n/index.ts';
import { choiceText, type Item, itemText } from '../../quiz/index.ts';
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
  const source =
    question.code === undefined
      ? []
      : [
          '',
          ...code(
            { language: question.language ?? 'python', code: question.code },
            page,
            question.kind === 'line' ? 'always' : 'seen',
          ),
        ];
  return [
    '',
    ...sentence(`${messages.quiz.question(number, count)} (${chapter})`, '', screen).map((line) =>
      colour.dim(line),
    ),
    ...prose(textIn(question.prompt, language), screen).map((line) => colour.bold(line)),
    ...source,
    '',
  ];
}

/** The choices or items as they are shown, each broken into lines of no more than so many columns. */
export function shownTexts({ question, shown }: Item, columns: number, context: Context): string[][] {
  const { language, screen } = context;
  const drawn = { width: columns + 1, theme: screen.theme };
  const draw = (text: string): string[] => sentence(text, '', drawn);
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return shown.map((index) => draw(choiceText(question, index, language)));
    case 'order':
      return shown.map((index) => draw(itemText(question, index, language)));
    case 'line':
      return shown.map((index) => {
        const line = question.choices[index]?.line ?? 0;
        return draw(
          `${context.messages.quiz.line(line)} — ${codeSpan((question.code[line - 1] ?? '').trim())}`,
        );
      });
    default:
      return [];
  }
}
