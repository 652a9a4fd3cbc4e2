import { type Messages, textIn } from '../../i18n/index.ts';
import type { Vocabulary } from '../glossary/index.ts';
import { type Markdown, readMarkdown } from '../markdown.ts';
import type { Path } from '../place.ts';
import type { Finding } from '../problem.ts';
import type { PlacedText } from '../texts.ts';
import { quote } from '../visible.ts';
import { frenchTypography } from './french.ts';
import { differences, needsNoTranslation } from './translation.ts';

/** The rules for all texts of a course. */
export interface TextRules {
  /** The languages that each text must have, besides those in which its file is written. */
  readonly languages: readonly string[];
  readonly vocabulary: Vocabulary;
}

/** Checks the texts of one file. */
export function* checkTexts(
  placed: Iterable<PlacedText>,
  { languages, vocabulary }: TextRules,
  messages: Messages,
): Generator<Finding> {
  const texts = [...placed];
  const present = texts.flatMap(({ text }) => (typeof text === 'string' ? [] : Object.keys(text)));
  const needed = new Set([...languages, ...present]);
  for (const text of texts) yield* checkText(text, needed, vocabulary, messages);
}

function* checkText(
  placed: PlacedText,
  needed: ReadonlySet<string>,
  vocabulary: Vocabulary,
  messages: Messages,
): Generator<Finding> {
  const { path, text, short } = placed;
  const { text: words, value } = messages.check;
  if (typeof text === 'string') {
    const reading = yield* checkMarkdown(text, path, short, messages);
    if (reading === null) return;
    yield* wrongWords(reading, null, path, vocabulary, messages);
    if (needed.size < 2 || needsNoTranslation(reading)) return;
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
    const reading = yield* checkMarkdown(text[language] as string, within, short, messages);
    if (reading === null) continue;
    yield* wrongWords(reading, language, within, vocabulary, messages);
    if (/^fr\b/.test(language)) yield* frenchTypography(reading, within, messages);
    if (first === null) first = reading;
    else yield* differences(first, reading, languages[0] as string, within, messages);
  }
}

function wrongWords(
  { used }: Markdown,
  language: string | null,
  path: Path,
  vocabulary: Vocabulary,
  { check: { text: words } }: Messages,
): Finding[] {
  return vocabulary.wrongWords(language, used).map(({ found, term: { term } }) => ({
    path,
    expected: words.term(quote(textIn(term, language ?? 'en'))),
    found: quote(found),
  }));
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
