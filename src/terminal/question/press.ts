import { pressHelp } from '../help/index.ts';
import { isTooSmall } from '../page/too-small.ts';
import { isTyped as isTypedKey, type Key, leaves } from '../screen/keys.ts';
import { scrollBy } from '../screen/scroll.ts';
import { type Layout, LEAST_SIZE, layoutOf, type QuestionScreen } from './layout.ts';
import { pressChoice } from './press-choice.ts';
import { pressText } from './press-text.ts';
import { questionHelp } from './question-help.ts';
import { isTyped, type QuestionState, type QuestionView, type Reply } from './question-view.ts';

export type Pressed = { readonly state: QuestionState } | { readonly reply: Reply };

/** What a key leads to: another state, or a reply. */
export function press(view: QuestionView, before: QuestionState, key: Key, screen: QuestionScreen): Pressed {
  // Where nothing can be seen, nothing is answered.
  if (isTooSmall(screen, LEAST_SIZE))
    return leaves(key) ? { reply: { command: 'leave' } } : { state: before };
  const layout = layoutOf(view, before, screen);
  const state = { ...before, ...seenIn(before, layout), misread: false };
  if (state.help !== null) return pressInHelp(view, state, state.help, key, screen);
  const command = commandOf(view, state, key);
  if (command !== null) return command;
  const top = scrolled(view, layout, key);
  if (top !== null) return { state: { ...state, top } };
  if (key === 'enter' && isUnseen(state, layout)) return { state: showMore(state, layout) };
  return isTyped(view) ? pressText(view, state, key) : pressChoice(view, state, key, layout);
}

/** Takes what is pasted, line ends included: none of them answers. */
export function paste(view: QuestionView, state: QuestionState, pasted: string): QuestionState {
  if (!isTyped(view) || state.help !== null) return state;
  const text = pasted.replaceAll(/\r\n?/g, '\n');
  const added = view.kind === 'output' ? text : text.trim().replaceAll(/\s+/g, ' ');
  return { ...state, text: (state.text + added).slice(0, LONGEST), begun: true, misread: false };
}

/** Nobody types more. */
const LONGEST = 5000;

/** Whether Enter shows more: nobody answers what they have not seen, unless they have begun to. */
export function isUnseen({ begun, ...state }: QuestionState, layout: Layout): boolean {
  const { seen, answersSeen } = seenIn({ begun, ...state }, layout);
  return !begun && (seen < layout.body.lines.length || answersSeen < layout.answers.lines.length);
}

function seenIn(state: QuestionState, { body, answers }: Layout) {
  return {
    seen: Math.max(state.seen, body.top + body.room),
    answersSeen: Math.max(state.answersSeen, answers.top + answers.room),
  };
}

function showMore(state: QuestionState, { body, answers }: Layout): QuestionState {
  if (state.seen < body.lines.length) return { ...state, top: Math.max(body.top + 1, state.seen - 1) };
  return { ...state, answersTop: Math.max(answers.top + 1, state.answersSeen - 1) };
}

function pressInHelp(
  view: QuestionView,
  state: QuestionState,
  top: number,
  key: Key,
  screen: QuestionScreen,
): Pressed {
  const offer = view.offers.find((each) => each.key === key);
  if (key === 'end') return { reply: { command: 'leave' } };
  if (offer !== undefined) return { reply: { command: offer.command } };
  if (key === 'h' && view.hint !== null) return { state: { ...state, help: null, hinted: true, top: 0 } };
  const help = pressHelp(key, top, questionHelp(view, state, screen.theme), screen);
  return { state: { ...state, help } };
}

/** Where an answer is typed, a letter is part of it, as soon as it can be. */
function commandOf(view: QuestionView, state: QuestionState, key: Key): Pressed | null {
  if (key === 'escape' || key === 'end') return { reply: { command: 'leave' } };
  const isText =
    view.kind === 'output' || view.kind === 'words'
      ? isTypedKey(key) && (key !== '?' || !/(^|\n)$/.test(state.text))
      : view.kind === 'number' && key !== '?' && state.text !== '';
  if (isText) return null;
  if (key === '?') return { state: { ...state, help: 0 } };
  const offer = view.offers.find((each) => each.key === key);
  return offer === undefined ? null : { reply: { command: offer.command } };
}

/** The first line in view after a key that scrolls; arrows and letters scroll only where they have nothing else to do. */
function scrolled(view: QuestionView, { body }: Layout, key: Key): number | null {
  const scrolls = isTyped(view)
    ? ['up', 'down', 'page-up', 'page-down', 'home', 'last']
    : ['page-up', 'page-down', ...(view.kind === 'choice' ? ['space'] : [])];
  if (!scrolls.includes(key)) return null;
  const scroll = { top: body.top, length: body.lines.length, room: body.room };
  return scrollBy(scroll, key === 'space' ? 'page-down' : key);
}
