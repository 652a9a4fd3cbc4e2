import type { Key } from '../screen/keys.ts';
import type { Layout } from './layout.ts';
import type { Pressed } from './press.ts';
import type { QuestionState, QuestionView } from './question-view.ts';

/** A key where choices are chosen, marked or put in order. */
export function pressChoice(view: QuestionView, state: QuestionState, key: Key, layout: Layout): Pressed {
  const { choices, kind } = view;
  const { pointer, marks } = state;
  const last = choices.length - 1;
  const pointAt = (index: number, marked = marks): Pressed => ({
    state: { ...state, pointer: index, marks: marked, begun: true, answersTop: topFor(index, layout) },
  });
  switch (key) {
    case 'up':
    case 'k':
    case 'down':
    case 'j': {
      const way = key === 'up' || key === 'k' ? -1 : 1;
      const answersTop = withinChoice(pointer, way, layout);
      if (answersTop !== null) return { state: { ...state, answersTop, begun: true } };
      return pointAt(Math.max(0, Math.min(last, pointer + way)));
    }
    case 'home':
      return pointAt(0);
    case 'last':
      return pointAt(last);
    case 'space':
      return kind === 'choice' ? { state } : pointAt(pointer, toggled(view, marks, pointer));
    case 'backspace':
      return kind === 'order' ? pointAt(marks.at(-1) ?? pointer, marks.slice(0, -1)) : { state };
    case 'enter':
      return isInView(pointer, layout) ? enter(view, state, pointAt) : pointAt(pointer);
  }
  const index = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  if (index < 0 || index > last) return { state };
  return pointAt(index, kind === 'choice' ? marks : toggled(view, marks, index));
}

/** Answers; to put choices in order, goes through them first. */
function enter(
  view: QuestionView,
  state: QuestionState,
  pointAt: (index: number, marks?: readonly number[]) => Pressed,
): Pressed {
  const { choices, kind } = view;
  const { pointer, marks } = state;
  if (kind === 'order' && marks.length < choices.length) {
    const marked = marks.includes(pointer) ? marks : [...marks, pointer];
    const open = [...choices.keys()].filter((index) => !marked.includes(index));
    return pointAt(open.find((index) => index > pointer) ?? open[0] ?? pointer, marked);
  }
  const chosen = kind === 'choice' ? [pointer] : marks;
  const answer = chosen.map((index) => choices[index]?.value ?? '').join(' ');
  return view.reads(answer) ? { reply: { answer } } : { state: { ...state, misread: true } };
}

function toggled({ kind }: QuestionView, marks: readonly number[], index: number): readonly number[] {
  if (!marks.includes(index)) return [...marks, index];
  return kind === 'order' ? marks : marks.filter((each) => each !== index);
}

function isInView(index: number, { answers, places }: Layout): boolean {
  const [first, end] = places[index] ?? [0, 0];
  return first < answers.top + answers.room && end > answers.top;
}

/** The first row in view, so that a choice is; of a longer one its beginning. */
function topFor(index: number, { answers, places }: Layout): number {
  const [first, end] = places[index] ?? [0, 0];
  const atEnd = Math.max(answers.top, end - answers.room);
  return Math.min(first, atEnd);
}

/** The first row in view, one screenful further within the choice; null if it is seen to its end. */
function withinChoice(index: number, way: 1 | -1, { answers, places }: Layout): number | null {
  const [first, end] = places[index] ?? [0, 0];
  const { top, room } = answers;
  if (way === 1 && first <= top + room && end > top + room) return Math.min(top + room, end - room);
  if (way === -1 && first < top && end >= top) return Math.max(first, top - room);
  return null;
}
