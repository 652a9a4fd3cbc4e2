import type { Messages } from '../../i18n/index.ts';
import { CODE, type Markdown } from '../markdown.ts';
import type { Path } from '../place.ts';
import type { Finding } from '../problem.ts';
import { quote } from '../visible.ts';

const NO_BREAK = '\u00a0\u202f';

/** A mark without a no-break space before it; runs such as `?!` count as one mark. */
const BARE_MARK = new RegExp(`(?<=^|[^${NO_BREAK}:;!?])[:;!?»]`, 'gu');

/** Marks that are no punctuation: in times and ratios (10:30), and after another colon. */
const NO_PUNCTUATION = /^\d:\d|^.?::/u;

const BARE_GUILLEMET = new RegExp(`«(?![${NO_BREAK}])`, 'gu');

/** Checks French typography: no-break spaces at double marks, and guillemets. */
export function* frenchTypography({ words }: Markdown, path: Path, messages: Messages): Generator<Finding> {
  const { text: expected } = messages.check;
  for (const { 0: mark, index } of words.matchAll(BARE_MARK)) {
    if (NO_PUNCTUATION.test(words.slice(Math.max(0, index - 1), index + 2))) continue;
    yield { path, expected: expected.noBreakBefore(mark), found: around(words, index) };
  }
  for (const { index } of words.matchAll(BARE_GUILLEMET)) {
    yield { path, expected: expected.noBreakAfter('«'), found: around(words, index) };
  }
  const straight = words.indexOf('"');
  if (straight >= 0) yield { path, expected: expected.guillemets, found: around(words, straight) };
}

/** The text around an index. */
function around(words: string, index: number): string {
  return quote(
    words
      .slice(Math.max(0, index - 12), index + 6)
      .replaceAll(CODE, '`…`')
      .trim(),
  );
}
