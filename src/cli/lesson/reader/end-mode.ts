import { commonKeys } from '../../../terminal/help/index.ts';
import type { MenuItem } from '../../../terminal/page/index.ts';
import type { ChapterEnd } from '../path/chapter-end.ts';
import { chapterHead } from './chapter-head.ts';
import { choicesAt, nextChoice, statusOf } from './end-choices.ts';
import { ListView } from './list-view.ts';
import { type Mode, type ReaderContext, STAY } from './mode.ts';

/** The end of a chapter, or of one of its sittings: what there is to do, with that chosen which is next on the path. */
export function endMode(end: ChapterEnd, canReturn: boolean, context: ReaderContext): Mode {
  const { screen, messages } = context;
  const { theme } = screen;
  const { reader: words, list: listWords } = messages.lesson;
  const { names } = messages.help;
  const choices = choicesAt(end, context);
  const items = choices.map(
    ({ title, minutes = null, isDone = false }): MenuItem => ({
      number: '',
      title,
      depth: 0,
      done: isDone,
      note: minutes === null ? '' : listWords.minutes(minutes),
    }),
  );
  const list = new ListView(items, nextChoice(choices, end), screen);
  const { chapter, sitting, next } = end;
  const head = chapterHead(chapter, sitting, context);
  const place = {
    text: `  ${next?.step === 'page' ? words.end.ofSitting : words.end.title}`,
    paint: theme.colour.dim,
  };
  const exercise = (end.exercises.find(({ isSolved }) => !isSolved) ?? end.exercises[0])?.id;

  return {
    draw() {
      const keys = [
        { key: names.enter, does: choices[list.chosen]?.does ?? '' },
        ...(canReturn ? [{ key: names.escape, does: words.keys.place }] : []),
        ...(exercise === undefined ? [] : [{ key: 'x', does: words.keys.exercise }]),
        { key: '?', does: words.keys.help },
        { key: 'q', does: words.keys.leave },
        { key: 'b', does: words.keys.back },
        { key: 't', does: words.keys.contents },
        { key: '/', does: words.keys.search },
      ];
      return list.draw(head, keys, { place, prompt: [{ text: statusOf(end, context) }] });
    },
    press(key) {
      if (key === 'x' && exercise !== undefined) return { to: 'exercise', exercise };
      const open = () => choices[list.chosen]?.step ?? STAY;
      const back = { b: 'back', left: 'back', backspace: 'back' } as const;
      return list.press(key, open, { ...back, escape: canReturn ? 'place' : 'back' });
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
