import { baseOf } from './language.ts';

/** A text of a chapter: one string for all languages, or one for each. */
type Text = string | Readonly<Record<string, string>>;

/** A text in this language, or else in its base language, in English, or in the first that it has. */
export function textIn(text: Text, tag: string): string {
  if (typeof text === 'string') return text;
  const language = [tag, baseOf(tag), 'en'].find((candidate) => Object.hasOwn(text, candidate));
  return (language === undefined ? Object.values(text)[0] : text[language]) ?? '';
}
