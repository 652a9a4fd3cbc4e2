import type { Messages } from '../../i18n/index.ts';
import type { BlockOf, Chapter } from '../chapter.ts';
import type { Finding } from '../problem.ts';

/** Pairs whose outcome the reader sees before any prediction on their page. */
export function checkPairs(
  { pages }: Chapter,
  { check: { question: expected, value } }: Messages,
): Finding[] {
  return pages.flatMap(({ blocks }, page) => {
    const prediction = blocks.findIndex(({ type }) => type === 'prediction');
    return blocks.flatMap((block, index) => {
      if (block.type !== 'pair' || !canBePredicted(block) || (prediction !== -1 && prediction < index))
        return [];
      const path = ['pages', page, 'blocks', index];
      return [{ path, expected: expected.pairPredicted, found: value.absent('"prediction"') }];
    });
  });
}

/** Predictions are settled by runs of Python. */
function canBePredicted({ wrong, right }: BlockOf<'pair'>): boolean {
  return [wrong, right].some(({ language, notRun }) => language === 'python' && notRun === undefined);
}
