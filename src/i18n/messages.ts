import { languageOfInterface } from './language.ts';
import { en, type Messages } from './messages.en.ts';

/** The messages in this language, or else in English. French is loaded only when needed. */
export async function messagesIn(tag: string): Promise<Messages> {
  return languageOfInterface(tag) === 'fr' ? (await import('./messages.fr.ts')).fr : en;
}
