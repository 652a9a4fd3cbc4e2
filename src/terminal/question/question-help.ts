import { commonKeys, type Help } from '../help/index.ts';
import type { Hint } from '../text/key-line.ts';
import type { Theme } from '../text/theme.ts';
import type { AnswerView } from './answer-picture.ts';
import { isTyped, type Offer, type QuestionState, type QuestionView } from './question-view.ts';

/** What the keys of a question do, the hint among them, as long as it was not asked for. */
export function questionHelp(view: QuestionView, { hinted }: QuestionState, theme: Theme): Help {
  const { messages, kind, hint } = view;
  const { keys, screens } = messages.quiz;
  const { names } = messages.help;
  const next = kind === 'order' ? keys.next : keys.mark;
  const typing: Hint[] = [
    { key: names.enter, does: kind === 'output' ? keys.nextLine : keys.answer },
    ...commonKeys(['screens', 'ends'], theme, messages),
  ];
  const choosing: Hint[] = [
    { key: '1-9', does: kind === 'choice' ? keys.choose : next },
    ...commonKeys(['choose'], theme, messages),
    ...(kind === 'choice' ? [] : [{ key: names.space, does: next }]),
    ...(kind === 'order' ? [{ key: names.backspace, does: keys.back }] : []),
    { key: names.enter, does: `${keys.more}, ${keys.answer}` },
    ...commonKeys(['screens', 'ends'], theme, messages),
  ];
  return {
    screen: screens.question,
    keys: [
      ...(hint === null || hinted ? [] : [{ key: 'h', does: view.hintKey }]),
      ...(isTyped(view) ? typing : choosing),
      ...offered(view),
    ],
    ...(isTyped(view) && { notes: [screens.typed] }),
  };
}

/** What the keys do after an answer. */
export function answerHelp(view: AnswerView, theme: Theme): Help {
  const { quiz, help } = view.messages;
  return {
    screen: quiz.screens.answer,
    keys: [
      { key: help.names.enter, does: `${quiz.keys.more}, ${view.goOn}` },
      ...commonKeys(['lines', 'screens', 'ends'], theme, view.messages),
      ...offered(view),
    ],
  };
}

function offered({
  offers,
  messages,
}: {
  offers: readonly Offer[];
  messages: QuestionView['messages'];
}): Hint[] {
  const { names } = messages.help;
  return offers.map(({ key, does, command }) => ({
    key: command === 'leave' ? `${key} ${names.escape}` : key,
    does,
  }));
}
