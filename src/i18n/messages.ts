import { type Language, languageOfInterface } from './language.ts';
import { en, type Messages } from './messages.en.ts';
import { fr } from './messages.fr.ts';

const catalogue: Record<Language, Messages> = { en, fr };

/** The interface's own words for a reader of this language; in English, if there are none. */
export function messagesIn(tag: string): Messages {
  return catalogue[languageOfInterface(tag)];
}
