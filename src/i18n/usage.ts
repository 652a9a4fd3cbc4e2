import { languageOfInterface } from './language.ts';
import { type Usage, usageEn } from './usage.en.ts';

/** The words of the command line for somebody of this language; in English, if there are none. */
export async function usageIn(tag: string): Promise<Usage> {
  return languageOfInterface(tag) === 'fr' ? (await import('./usage.fr.ts')).usageFr : usageEn;
}
