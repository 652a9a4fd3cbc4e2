import { frame, roomOf } from '../page/frame.ts';
import type { Key } from '../screen/keys.ts';
import { scrollBy, scrollTo } from '../screen/scroll.ts';
import type { Span } from '../text/line.ts';
import { helpPicture, type KeyRow } from './help-picture.ts';
import type { QuestionScreen } from './layout.ts';
import type { Command, Offer, QuestionView } from './question-view.ts';

/** What is said after an answer. */
export interface AnswerView {
  /** Whether it was right, and where the question stands. */
  readonly head: readonly Span[];
  readonly rows: (screen: QuestionScreen) => readonly string[];
  /** What Enter does once all of it has been seen. */
  readonly goOn: string;
  readonly offers: readonly Offer[];
  readonly words: QuestionView['words'];
}

export interface AnswerState {
  readonly top: number;
  /** How many lines have been on the screen. */
  readonly seen: number;
  readonly help: boolean;
}

export const ANSWER_STATE: AnswerState = { top: 0, seen: 0, help: false };

/** What is said after an answer, on the whole screen: exactly as many rows as it has. */
export function answerPicture(
  view: AnswerView,
  state: AnswerState,
  screen: QuestionScreen,
): readonly string[] {
  const { words, offers } = view;
  if (state.help) return helpPicture(keyRows(view), words, screen);
  const { body, top, room } = bodyOf(view, state, screen);
  const keys = [
    {
      key: screen.theme.unicode ? '⏎' : words.enter,
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
  const { body, top, room } = bodyOf(view, before, screen);
  const state = { ...before, seen: Math.max(before.seen, top + room) };
  const command = view.offers.find((offer) => offer.key === key)?.command;
  if (command !== undefined) return { reply: command };
  if (key === 'end') return { reply: 'leave' };
  if (state.help) return { state: { ...state, help: false } };
  if (key === 'escape') return { reply: 'leave' };
  if (key === '?') return { state: { ...state, help: true } };
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

function keyRows({ words, offers, goOn }: AnswerView): KeyRow[] {
  return [
    [words.enter, `${words.more}, ${goOn}`],
    [`${words.arrows} ${words.page}`, words.scroll],
    ...offers.map(({ key, does, command }) => [command === 'leave' ? `${key} Esc` : key, does] as const),
  ];
}
