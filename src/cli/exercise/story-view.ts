import { textIn } from '../../i18n/index.ts';
import { prose, sentence } from '../../terminal/page/index.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import type { Work } from './work.ts';

export function titleOf({ exercise, variant }: Work, { messages, language }: Context): string {
  const words = messages.exercise;
  const head = words.head(textIn(exercise.title, language));
  return variant > 0 ? `${head} (${words.variant})` : head;
}

/**
 * What to do, and in which file; without the title.
 * @param isWatched whether each save is judged
 */
export function storyLines(work: Work, isWatched: boolean, context: Context): string[] {
  const { messages, language, screen } = context;
  const words = messages.exercise;
  const path = sentence(words.file(sanitize(work.path)), '', screen);
  return [
    ...prose(textIn(work.exercise.story, language), screen),
    '',
    ...path,
    ...(work.isOld ? sentence(words.goOn, '', screen) : []),
    ...(isWatched ? sentence(words.begin, '', screen) : []),
  ];
}

/** The hints that were asked for, or the last of them alone. */
export function hintLines(
  { exercise, hints }: Work,
  { messages, language, screen }: Context,
  onlyLast = false,
): string[] {
  return exercise.hints
    .slice(onlyLast ? hints - 1 : 0, hints)
    .flatMap((text, index) =>
      sentence(
        textIn(text, language),
        messages.exercise.hint(onlyLast ? hints : index + 1, exercise.hints.length),
        screen,
        screen.theme.colour.cyan,
      ),
    );
}
