import { helpPicture } from '../help/index.ts';
import { isTooSmall, tooSmallPicture } from '../page/too-small.ts';
import { type Hint, keyLine } from '../text/key-line.ts';
import { line, type Span } from '../text/line.ts';
import { fitRows } from '../text/rows.ts';
import { columnsOf } from '../text/width.ts';
import { type Layout, LEAST_SIZE, layoutOf, type QuestionScreen } from './layout.ts';
import { isUnseen } from './press.ts';
import { questionHelp } from './question-help.ts';
import { isTyped, type QuestionState, type QuestionView } from './question-view.ts';

/** A question on the whole screen: exactly as many rows as it has, prompt and answers among them. */
export function questionPicture(
  view: QuestionView,
  state: QuestionState,
  screen: QuestionScreen,
): readonly string[] {
  if (isTooSmall(screen, LEAST_SIZE)) return tooSmallPicture(screen, LEAST_SIZE);
  if (state.help !== null) {
    return helpPicture(questionHelp(view, state, screen.theme), state.help, screen, view.messages);
  }
  const { width, height, theme } = screen;
  const { colour } = theme;
  const layout = layoutOf(view, state, screen);
  const { prompt, body, instruction, answers } = layout;
  const head: Span[] = [{ text: view.place, paint: colour.dim }];
  const shown = [
    ...prompt,
    ...body.lines.slice(body.top, body.top + body.room),
    ...instruction.slice(0, -1),
    ...withPosition(instruction.at(-1) ?? '', answers, screen),
    ...answers.lines.slice(answers.top, answers.top + answers.room),
  ];
  const rows = [
    line([...head, ...position(body, width - 1 - columnsOf(view.place), screen)], width, theme),
    ...fitRows(shown, Math.max(0, height - 2)),
    line(keyLine(keysOf(view, state, layout, screen), width - 1, theme), width, theme),
  ];
  return rows.slice(-height);
}

/** `  lines 3-9 of 30`, or as much of it as there is room for; nothing where all can be seen. */
function position({ lines, top, room }: Layout['body'], columns: number, { theme }: QuestionScreen): Span[] {
  if (room >= lines.length) return [];
  const [first, last] = [top + 1, top + room];
  const long = `  ${theme.words.page.rows(first, last, lines.length)}`;
  const text = [long, `  ${first}-${last}/${lines.length}`].find((each) => columnsOf(each) <= columns);
  return text === undefined ? [] : [{ text, paint: theme.colour.dim }];
}

function withPosition(instruction: string, answers: Layout['answers'], screen: QuestionScreen): string[] {
  const spans = position(answers, screen.width - 1 - columnsOf(instruction), screen);
  return [instruction + spans.map(({ text, paint }) => paint?.(text) ?? text).join('')];
}

/** The keys, the most important first: there may not be room for all. */
function keysOf(view: QuestionView, state: QuestionState, layout: Layout, screen: QuestionScreen): Hint[] {
  const { kind, offers, messages } = view;
  const { keys: words } = messages.quiz;
  const { names } = messages.help;
  const { unicode } = screen.theme;
  const isMarking = kind === 'order' && state.marks.length < view.choices.length;
  const enter = isUnseen(state, layout)
    ? words.more
    : isMarking
      ? words.next
      : kind === 'words'
        ? messages.quiz.recall.compare
        : words.answer;
  const leave = offers.find(({ command }) => command === 'leave');
  const others = offers.filter((offer) => offer !== leave && !isTyped(view));
  const mark = kind === 'choices' ? [{ key: `1-9 ${names.space}`, does: words.mark }] : [];
  // Before something is marked, Enter answers nothing.
  const isMarkFirst = enter === words.answer && state.marks.length === 0;
  return [
    ...(isMarkFirst ? mark : []),
    { key: names.enter, does: enter },
    { key: '?', does: words.help },
    ...(leave === undefined ? [] : [{ key: isTyped(view) ? names.escape : leave.key, does: leave.does }]),
    ...(kind === 'choice' ? [{ key: '1-9', does: words.choose }] : []),
    ...(isMarkFirst ? [] : mark),
    ...(kind === 'order' ? [{ key: '1-9', does: words.next }] : []),
    ...(kind === 'order' ? [{ key: unicode ? '⌫' : names.backspace, does: words.back }] : []),
    ...others,
    ...(layout.body.room < layout.body.lines.length ? [{ key: names.screens, does: words.scroll }] : []),
  ];
}
