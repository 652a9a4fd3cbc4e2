import type { Messages } from '../../i18n/index.ts';
import type { Outline } from '../outline.ts';
import type { Problem } from '../problem.ts';
import { pageReferences } from './references.ts';

/** Pages that a chapter refers to and the course has not. @param outlines of all its chapters */
export function checkLinks(outlines: readonly Outline[], messages: Messages): Problem[] {
  return outlines.flatMap(({ links }) =>
    links.flatMap(({ chapter, page }) =>
      pageReferences({ chapter: chapter.id, page: page.id }, outlines, messages).map(
        ({ path: [name], expected, found }) => ({
          ...(name === 'page' ? page : chapter).span,
          expected,
          found,
        }),
      ),
    ),
  );
}
