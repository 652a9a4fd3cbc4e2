import type { Messages } from '../../i18n/index.ts';
import type { Path } from '../place.ts';
import type { Finding } from '../problem.ts';

/** With its number and the margin of a pair, a line of this length fits into a terminal of 80 columns. */
const MOST_COLUMNS = 72;

/** The lines of a program that are too long for a screen. */
export function checkListing(code: readonly string[], path: Path, { check }: Messages): Finding[] {
  return code.flatMap((line, index) => {
    const columns = [...line].length;
    if (columns <= MOST_COLUMNS) return [];
    return [
      {
        path: [...path, index],
        expected: check.code.columns(MOST_COLUMNS),
        found: check.value.columns(columns),
      },
    ];
  });
}
