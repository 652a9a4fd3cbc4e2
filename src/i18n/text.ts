import { baseOf } from './language.ts';

/** Words of a chapter: one string for all languages, or one for each. */
type Text = string | Readonly<Record<string, string>>;

/** A text in this language; if there is none, in its base language, in English, or in whichever there is. */
export function textIn(text: Text, tag: string): string {
  if (typeof text === 'string') return text;
  const language = [tag, baseOf(tag), 'en'].find((candidate) => Object.hasOwn(text, candidate));
  return (language === undefined ? Object.values(text)[0] : text[language]) ?? '';
}
