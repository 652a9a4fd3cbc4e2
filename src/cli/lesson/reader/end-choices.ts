import { MOST_DUE } from '../../journal/review-session.ts';
import type { ChapterEnd } from '../path/chapter-end.ts';
import { nextStep } from '../path/next-step.ts';
import type { ReaderContext, Step } from './mode.ts';

/** Something to do at the end of a chapter. */
export interface Choice {
  readonly step: Step;
  readonly title: string;
  readonly minutes?: number | null;
  readonly isDone?: boolean;
  /** What Enter does, in a word or two. */
  readonly does: string;
}

export function choicesAt(
  { questions, due, next, exercises }: ChapterEnd,
  { messages }: ReaderContext,
): readonly Choice[] {
  const { end, enter, keys } = messages.lesson.reader;
  const repeated = Math.min(MOST_DUE, due.length);
  return [
    ...(questions.length === 0
      ? []
      : [
          {
            step: { to: 'questions', questions } as const,
            title: end.questions(questions.length),
            does: enter.questions(questions.length),
          },
        ]),
    ...(repeated === 0
      ? []
      : [
          {
            step: { to: 'review', due } as const,
            title: end.review(repeated),
            does: enter.review(repeated),
          },
        ]),
    ...(next === null
      ? []
      : [
          {
            step: { to: next.step },
            title: next.step === 'page' ? end.sitting(next.title) : end.chapter(next.order, next.title),
            minutes: next.minutes,
            does: next.step === 'page' ? enter.sitting : enter.chapter,
          },
        ]),
    ...exercises.map(({ id, title, minutes, isSolved }) => ({
      step: { to: 'exercise', exercise: id } as const,
      title: end.exercise(title),
      minutes,
      isDone: isSolved,
      does: keys.exercise,
    })),
    { step: { to: 'contents' }, title: end.contents, does: enter.contents },
  ];
}

/** The index of the choice that is next on the path. */
export function nextChoice(choices: readonly Choice[], { left }: ChapterEnd): number {
  const next = nextStep(left);
  return Math.max(
    0,
    choices.findIndex(({ step }) => step.to === next),
  );
}

/** `✔ read, 4 of 6 questions answered`: what was done of the chapter. */
export function statusOf({ state, next }: ChapterEnd, { screen, messages }: ReaderContext): string {
  const { states, marks, accessible } = screen.theme;
  const { marks: words, reader } = messages.lesson;
  const mark = (sign: string, word: string) => (accessible ? word : `${sign} ${word}`);
  const said = [
    ...(state.isRead ? [mark(states.done.glyph, words.read)] : []),
    ...(state.isKnown
      ? [mark(marks.known, words.known)]
      : [reader.end.answered(state.answered, state.questions)]),
    ...(next === null ? [reader.end.last] : []),
  ];
  return said.join(', ');
}
