import type { Messages } from '../../i18n/index.ts';
import type { Outline } from '../outline.ts';
import type { Problem } from '../problem.ts';
import { pageReferences } from './references.ts';

/** References to pages that do not exist. @param outlines of all chapters of the course */
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
