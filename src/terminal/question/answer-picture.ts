import { helpPicture, pressHelp } from '../help/index.ts';
import { frame, roomOf } from '../page/frame.ts';
import { isTooSmall, tooSmallPicture } from '../page/too-small.ts';
import { type Key, leaves } from '../screen/keys.ts';
import { scrollBy, scrollTo } from '../screen/scroll.ts';
import type { Span } from '../text/line.ts';
import { LEAST_SIZE, type QuestionScreen } from './layout.ts';
import { answerHelp } from './question-help.ts';
import type { Command, Offer, QuestionView } from './question-view.ts';

export interface AnswerView {
  /** Whether it was right, and where the question stands. */
  readonly head: readonly Span[];
  readonly rows: (screen: QuestionScreen) => readonly string[];
  /** What Enter does once all of it has been seen. */
  readonly goOn: string;
  readonly offers: readonly Offer[];
  readonly messages: QuestionView['messages'];
}

export interface AnswerState {
  readonly top: number;
  /** How many lines have been on the screen. */
  readonly seen: number;
  /** The first line of the help that is shown; null while none is. */
  readonly help: number | null;
}

export const ANSWER_STATE: AnswerState = { top: 0, seen: 0, help: null };

/** The whole screen after an answer: exactly as many rows as it has. */
export function answerPicture(
  view: AnswerView,
  state: AnswerState,
  screen: QuestionScreen,
): readonly string[] {
  const { messages, offers } = view;
  if (isTooSmall(screen, LEAST_SIZE)) return tooSmallPicture(screen, LEAST_SIZE);
  if (state.help !== null) {
    return helpPicture(answerHelp(view, screen.theme), state.help, screen, messages);
  }
  const { keys: words } = messages.quiz;
  const { body, top, room } = bodyOf(view, state, screen);
  const keys = [
    {
      key: messages.help.names.enter,
      does: Math.max(state.seen, top + room) < body.length ? words.more : view.goOn,
    },
    { key: '?', does: words.help },
    ...offers.map(({ key, does }) => ({ key, does })),
  ];
  return frame({ head: view.head, body, top, keys }, screen);
}

/** What a key leads to: another state, or on. Enter shows all that is below before it goes on. */
export function pressAnswer(
  view: AnswerView,
  before: AnswerState,
  key: Key,
  screen: QuestionScreen,
): { readonly state: AnswerState } | { readonly reply: Command | 'go-on' } {
  // Where nothing can be seen, nothing is answered.
  if (isTooSmall(screen, LEAST_SIZE)) return leaves(key) ? { reply: 'leave' } : { state: before };
  const { body, top, room } = bodyOf(view, before, screen);
  const state = { ...before, seen: Math.max(before.seen, top + room) };
  const command = view.offers.find((offer) => offer.key === key)?.command;
  if (command !== undefined) return { reply: command };
  if (key === 'end') return { reply: 'leave' };
  if (state.help !== null) {
    const help = pressHelp(key, state.help, answerHelp(view, screen.theme), screen);
    return { state: { ...state, help } };
  }
  if (key === 'escape') return { reply: 'leave' };
  if (key === '?') return { state: { ...state, help: 0 } };
  const isOn = key === 'enter' || key === 'space';
  if (isOn && state.seen >= body.length) return { reply: 'go-on' };
  const scroll = { top: isOn ? Math.max(top, state.seen - room) : top, length: body.length, room };
  return { state: { ...state, top: scrollBy(scroll, isOn ? 'page-down' : key) ?? top } };
}

function bodyOf(view: AnswerView, state: AnswerState, screen: QuestionScreen) {
  const body = view.rows(screen);
  const room = roomOf(screen.height);
  return { body, room, top: scrollTo(state.top, { top: state.top, length: body.length, room }) };
}
