import { type Key, textAfter } from '../screen/keys.ts';
import type { Pressed } from './press.ts';
import type { QuestionState, QuestionView } from './question-view.ts';

/** A key where the answer is typed. Lines of an output end with an empty one; own words may have been said aloud. */
export function pressText(view: QuestionView, state: QuestionState, key: Key): Pressed {
  const { text } = state;
  if (key === 'enter') {
    if (view.kind === 'words') return { reply: { answer: text.trim() } };
    const isOver = view.kind === 'number' || text === '' || text.endsWith('\n');
    if (!isOver) return { state: { ...state, text: `${text}\n` } };
    const answer = text.trimEnd();
    return answer !== '' && view.reads(answer)
      ? { reply: { answer } }
      : { state: { ...state, misread: true } };
  }
  const next = textAfter(key, text);
  return next === null
    ? { state }
    : { state: { ...state, text: next, begun: state.begun || key !== 'backspace' } };
}
