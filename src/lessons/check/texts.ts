import type { Messages } from '../../i18n/index.ts';
import { type Markdown, readMarkdown } from '../markdown.ts';
import type { Path } from '../place.ts';
import type { Finding } from '../problem.ts';
import type { PlacedText } from '../texts.ts';
import { quote } from '../visible.ts';
import { frenchTypography } from './french.ts';
import { differences, needsNoTranslation } from './translation.ts';

/**
 * The texts of one file.
 * @param languages that each text must have, besides those in which the file is written
 */
export function* checkTexts(
  placed: Iterable<PlacedText>,
  languages: readonly string[],
  messages: Messages,
): Generator<Finding> {
  const texts = [...placed];
  const written = texts.flatMap(({ text }) => (typeof text === 'string' ? [] : Object.keys(text)));
  const needed = new Set([...languages, ...written]);
  for (const text of texts) yield* checkText(text, needed, messages);
}

function* checkText(placed: PlacedText, needed: ReadonlySet<string>, messages: Messages): Generator<Finding> {
  const { path, text, short } = placed;
  const { text: words, value } = messages.check;
  if (typeof text === 'string') {
    const reading = yield* checkMarkdown(text, path, short, messages);
    if (needed.size < 2 || reading === null || needsNoTranslation(reading)) return;
    yield { path, expected: words.translation([...needed].join('", "')), found: quote(text) };
    return;
  }
  const languages = Object.keys(text);
  if (languages.length === 0) yield { path, expected: words.someLanguage, found: value.nothing };
  for (const language of needed) {
    if (!languages.includes(language))
      yield { path, expected: words.translation(language), found: value.nothing };
  }
  let first: Markdown | null = null;
  for (const language of languages) {
    const within = [...path, language];
    const written = text[language] as string;
    const reading = yield* checkMarkdown(written, within, short, messages);
    if (reading === null) continue;
    if (/^fr\b/.test(language)) yield* frenchTypography(reading, within, messages);
    if (first === null) first = reading;
    else yield* differences(first, reading, languages[0] as string, within, messages);
  }
}

function* checkMarkdown(
  text: string,
  path: Path,
  short: boolean,
  messages: Messages,
): Generator<Finding, Markdown | null> {
  const { text: words } = messages.check;
  let reading: Markdown;
  try {
    reading = readMarkdown(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    yield { path, expected: words.shallow, found: quote(text) };
    return null;
  }
  for (const part of reading.tooMuch) yield { path, expected: words.smallMarkdown, found: quote(part) };
  for (const link of reading.links) {
    if (!/^https?:\/\//.test(link)) yield { path, expected: words.webLink, found: quote(link) };
  }
  if (short && reading.blocks > 1) yield { path, expected: words.oneParagraph, found: `${reading.blocks}` };
  return reading;
}
