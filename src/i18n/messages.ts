import { languageOfInterface } from './language.ts';
import { en, type Messages } from './messages.en.ts';

/** The interface's own words for a reader of this language; in English, if there are none. Only these are loaded. */
export async function messagesIn(tag: string): Promise<Messages> {
  return languageOfInterface(tag) === 'fr' ? (await import('./messages.fr.ts')).fr : en;
}
