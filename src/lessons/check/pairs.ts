import type { Messages } from '../../i18n/index.ts';
import type { BlockOf, Chapter } from '../chapter.ts';
import type { Finding } from '../problem.ts';

/** Pairs whose outcome a reader sees before any prediction of their page has asked for it. */
export function checkPairs(
  { pages }: Chapter,
  { check: { question: expected, value } }: Messages,
): Finding[] {
  return pages.flatMap(({ blocks }, page) => {
    const asked = blocks.findIndex(({ type }) => type === 'prediction');
    return blocks.flatMap((block, index) => {
      if (block.type !== 'pair' || !canBePredicted(block) || (asked !== -1 && asked < index)) return [];
      const path = ['pages', page, 'blocks', index];
      return [{ path, expected: expected.pairPredicted, found: value.absent('"prediction"') }];
    });
  });
}

/** Predictions are settled by runs of Python. */
function canBePredicted({ wrong, right }: BlockOf<'pair'>): boolean {
  return [wrong, right].some(({ language, notRun }) => language === 'python' && notRun === undefined);
}
