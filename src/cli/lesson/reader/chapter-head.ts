import { textIn } from '../../../i18n/index.ts';
import type { Chapter, Sitting } from '../../../lessons/index.ts';
import { boldSpans } from '../../../terminal/page/index.ts';
import type { ReaderContext } from './mode.ts';

/** The head of the screen: the chapter, and the sitting of it in which one is, if it has any. */
export function chapterHead({ order, title }: Chapter, sitting: Sitting, context: ReaderContext) {
  const { screen, language, messages } = context;
  const { theme } = screen;
  const name = textIn(title, language);
  const part = sitting.title === null ? null : textIn(sitting.title, language);
  return [
    { text: `${order}. `, paint: theme.colour.dim },
    ...boldSpans(part === null ? name : messages.views.labelled(name, part), theme),
  ];
}
