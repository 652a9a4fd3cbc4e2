import { languageOfInterface } from './language.ts';
import { en, type Messages } from './messages.en.ts';

/** The words for a reader of this language; in English, if there are none. French is loaded only when it is wanted. */
export async function messagesIn(tag: string): Promise<Messages> {
  return languageOfInterface(tag) === 'fr' ? (await import('./messages.fr.ts')).fr : en;
}
