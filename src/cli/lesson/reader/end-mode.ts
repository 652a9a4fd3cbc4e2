import { textIn } from '../../../i18n/index.ts';
import { commonKeys } from '../../../terminal/help/index.ts';
import { boldSpans, type MenuItem } from '../../../terminal/page/index.ts';
import type { ChapterEnd } from '../path/chapter-end.ts';
import { nextStep } from '../path/next-step.ts';
import { MOST_DUE } from '../path/review.ts';
import { ListView } from './list-view.ts';
import { type Mode, type ReaderContext, STAY, type Step } from './mode.ts';

interface Choice {
  readonly step: Step;
  readonly title: string;
  readonly minutes?: number | null;
  readonly isDone?: boolean;
  /** What Enter does, in a word or two. */
  readonly does: string;
}

/** The end of a chapter: what there is to do, with that chosen which is next on the path. */
export function endMode(end: ChapterEnd, canReturn: boolean, context: ReaderContext): Mode {
  const { screen, language, messages } = context;
  const { theme } = screen;
  const { reader: words, list: listWords } = messages.lesson;
  const { names } = messages.help;
  const choices = choicesFor(end, context);
  const first = nextStep(end.left);
  const items = choices.map(
    ({ title, minutes = null, isDone = false }): MenuItem => ({
      number: '',
      title,
      depth: 0,
      done: isDone,
      note: minutes === null ? '' : listWords.minutes(minutes),
    }),
  );
  const list = new ListView(
    items,
    Math.max(
      0,
      choices.findIndex(({ step }) => step.to === first),
    ),
    screen,
  );
  const { chapter } = end;
  const head = [
    { text: `${chapter.order}. `, paint: theme.colour.dim },
    ...boldSpans(textIn(chapter.title, language), theme),
  ];
  const place = { text: `  ${words.end.title}`, paint: theme.colour.dim };
  const exercise = (end.exercises.find(({ isSolved }) => !isSolved) ?? end.exercises[0])?.id;

  return {
    draw() {
      const keys = [
        { key: names.enter, does: choices[list.chosen]?.does ?? '' },
        ...(canReturn ? [{ key: names.escape, does: words.keys.place }] : []),
        ...(exercise === undefined ? [] : [{ key: 'x', does: words.keys.exercise }]),
        { key: 'b', does: words.keys.back },
        { key: 'q', does: words.keys.leave },
        { key: '?', does: words.keys.help },
        { key: 't', does: words.keys.contents },
        { key: '/', does: words.keys.search },
      ];
      return list.draw(head, keys, { place, prompt: [{ text: statusOf(end, context) }] });
    },
    press(key) {
      if (list.press(key)) return STAY;
      switch (key) {
        case 'enter':
        case 'space':
        case 'right':
          return choices[list.chosen]?.step ?? STAY;
        case 'x':
          return exercise === undefined ? STAY : { to: 'exercise', exercise };
        case 'escape':
          return { to: canReturn ? 'place' : 'back' };
        case 'b':
        case 'left':
        case 'backspace':
          return { to: 'back' };
        case '/':
          return { to: 'search' };
        case 't':
          return { to: 'contents' };
        case '?':
          return { to: 'help' };
        case 'q':
          return { to: 'leave' };
        default:
          return STAY;
      }
    },
    help: () => ({
      screen: words.help.end,
      keys: [
        ...commonKeys(['choose'], theme, messages),
        { key: names.enter, does: words.help.open },
        ...(canReturn ? [{ key: names.escape, does: words.keys.place }] : []),
        ...(exercise === undefined ? [] : [{ key: 'x', does: words.keys.exercise }]),
        { key: 'b', does: words.keys.cancel },
        { key: 't', does: words.keys.contents },
        { key: '/', does: words.help.search },
        ...commonKeys(['leave'], theme, messages),
      ],
    }),
  };
}

function choicesFor(
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
      : [{ step: { to: 'review' } as const, title: end.review(repeated), does: enter.review(repeated) }]),
    ...(next === null
      ? []
      : [
          {
            step: { to: 'chapter' } as const,
            title: end.chapter(next.order, next.title),
            minutes: next.minutes,
            does: enter.chapter,
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
