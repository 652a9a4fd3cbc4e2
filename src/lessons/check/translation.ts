import type { Messages } from '../../i18n/index.ts';
import { CODE, type Markdown } from '../markdown.ts';
import type { Path } from '../place.ts';
import type { Finding } from '../problem.ts';
import { quote } from '../visible.ts';

/** True if a text is nothing but code, figures, units and marks, and so the same in all languages. */
export function needsNoTranslation({ words }: Markdown): boolean {
  return !/\p{L}{2}/u.test(words.replaceAll(CODE, ' '));
}

/** The untranslatable parts that only one of two translations has. */
export function* differences(
  original: Markdown,
  translation: Markdown,
  language: string,
  path: Path,
  messages: Messages,
): Generator<Finding> {
  const { text: words } = messages.check;
  const there = constants(original);
  const here = constants(translation);
  const lacking = [...there].filter((part) => !here.has(part));
  const added = [...here].filter((part) => !there.has(part));
  const differing = [
    ...(lacking.length > 0 ? [words.lacks(lacking.map(quote).join(', '))] : []),
    ...added.map((part) => quote(part)),
  ];
  if (differing.length > 0) yield { path, expected: words.sameCode(language), found: differing.join('; ') };
}

/** Code spans, links and `{placeholders}`, each once: a translation may repeat them. */
function constants({ codeSpans, links, words }: Markdown): Set<string> {
  return new Set([...codeSpans, ...links, ...(words.match(/\{\w+\}/g) ?? [])]);
}
