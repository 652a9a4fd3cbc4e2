import { messagesIn } from '../../../src/i18n/index.ts';
import {
  initialState,
  type Pressed,
  paste,
  press,
  type QuestionScreen,
  type QuestionState,
  type QuestionView,
} from '../../../src/terminal/question/index.ts';
import type { Key } from '../../../src/terminal/screen/keys.ts';
import { plain } from '../support/views.ts';

export const messages = { en: await messagesIn('en'), fr: await messagesIn('fr') };

export const SCREEN: QuestionScreen = { width: 80, height: 24, theme: plain() };

/** A question with three choices, unless told otherwise; whatever is typed or chosen is an answer. */
export function view(patch: Partial<QuestionView> = {}, language: 'en' | 'fr' = 'en'): QuestionView {
  const { quiz } = messages[language];
  return {
    kind: 'choice',
    place: quiz.question(2, 7),
    prompt: 'Which one is it?',
    choices: ['one', 'two', 'three'].map((text, index) => ({ text, value: `${index + 1}` })),
    remarks: [],
    hint: 'Not the first.',
    hintKey: quiz.keys.costlyHint,
    instruction: quiz.how.choice,
    misread: quiz.misread(quiz.typed.choice),
    offers: [
      { command: 'back', key: 'u', does: quiz.keys.goBack },
      { command: 'leave', key: 'q', does: quiz.keys.leave },
    ],
    messages: messages[language],
    reads: (text) => text !== '',
    ...patch,
  };
}

export const typing = (kind: 'number' | 'output' | 'words', patch: Partial<QuestionView> = {}) =>
  view({ kind, choices: [], ...patch });

/** What somebody does: keys by name, or something that is pasted. */
export type Act = Key | { readonly paste: string };

/** What comes of it; keys after the reply are for somebody else. */
export function outcome(
  asked: QuestionView,
  acts: readonly Act[],
  screen: QuestionScreen = SCREEN,
  state: QuestionState = initialState(false),
): Pressed {
  let now: Pressed = { state };
  for (const act of acts) {
    if ('reply' in now) return now;
    now =
      typeof act === 'string'
        ? press(asked, now.state, act, screen)
        : { state: paste(asked, now.state, act.paste) };
  }
  return now;
}

/** The state that comes of it. @throws if it was answered or left */
export function stateAfter(...given: Parameters<typeof outcome>): QuestionState {
  const now = outcome(...given);
  if ('reply' in now) throw new Error(`it gave ${JSON.stringify(now.reply)}`);
  return now.state;
}
