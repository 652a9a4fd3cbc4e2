import type { Messages } from '../../i18n/index.ts';
import { oneOf } from '../describe.ts';
import type { Outline, PlacedId } from '../outline.ts';
import type { Problem } from '../problem.ts';
import { quote } from '../visible.ts';

/** Pages that a chapter refers to and the course has not. @param outlines of all its chapters */
export function checkLinks(outlines: readonly Outline[], messages: Messages): Problem[] {
  const { course: words } = messages.check;
  const missing = ({ id, span }: PlacedId, known: readonly string[], what: string): Problem[] =>
    known.includes(id) ? [] : [{ ...span, expected: oneOf(id, known, what, messages), found: quote(id) }];
  const chapters = outlines.map(({ chapter }) => chapter.id);
  return outlines.flatMap(({ links }) =>
    links.flatMap(({ chapter, page }) => {
      const named = outlines.find((outline) => outline.chapter.id === chapter.id);
      return named === undefined
        ? missing(chapter, chapters, words.chapter)
        : missing(page, named.pages, words.page(quote(chapter.id)));
    }),
  );
}
