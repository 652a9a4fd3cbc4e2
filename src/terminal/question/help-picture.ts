import { frame } from '../page/frame.ts';
import { sentence } from '../page/prose.ts';
import { columnsOf, padEnd } from '../text/width.ts';
import type { QuestionScreen } from './layout.ts';
import { isTyped, type QuestionState, type QuestionView } from './question-view.ts';

export type KeyRow = readonly [key: string, does: string];

/** What the keys do, a row each. */
export function helpPicture(
  rows: readonly KeyRow[],
  words: Pick<QuestionView['words'], 'helpTitle' | 'close'>,
  screen: QuestionScreen,
): string[] {
  const columns = Math.max(...rows.map(([key]) => columnsOf(key))) + 2;
  return frame(
    {
      head: [{ text: words.helpTitle, paint: screen.theme.colour.bold }],
      body: rows.flatMap(([key, does]) => sentence(does, padEnd(key, columns), screen)),
      top: 0,
      keys: [{ key: 'Esc', does: words.close }],
    },
    screen,
  );
}

/** The keys of a question, the hint among them, if there is one. */
export function keyRows(view: QuestionView, { hinted }: QuestionState): KeyRow[] {
  const { words, kind, offers } = view;
  const typing: KeyRow[] = [
    [words.enter, kind === 'output' ? words.nextLine : words.answer],
    [words.arrows, words.scroll],
  ];
  const choosing: KeyRow[] = [
    [`${words.arrows} 1-9`, kind === 'choice' ? words.choose : kind === 'order' ? words.next : words.mark],
    ...(kind === 'choice' ? [] : [[words.space, kind === 'order' ? words.next : words.mark] as const]),
    ...(kind === 'order' ? [[words.backspace, words.back] as const] : []),
    [words.enter, words.answer],
  ];
  return [
    ...(view.hint === null || hinted ? [] : [['h', view.hintKey] as const]),
    ...(isTyped(view) ? typing : choosing),
    [words.page, words.scroll],
    ...offers.map(({ key, does, command }) => [command === 'leave' ? `${key} Esc` : key, does] as const),
  ];
}
