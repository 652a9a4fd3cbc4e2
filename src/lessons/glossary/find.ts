import { foldCase } from '../../text/index.ts';
import type { Term } from './glossary.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * Finds the term for a word in any language: the term itself, or else the one for which the word is avoided. Ignores case,
 * accents and a plural.
 */
export function termNamed(word: string, terms: readonly Term[]): Term | null {
  const key = keyOf(word);
  const own = terms.find(({ term }) => namesOf(term).some((name) => keyOf(name) === key));
  return own ?? new Vocabulary(terms).termInsteadOf(word);
}

const namesOf = (term: Term['term']): string[] => (typeof term === 'string' ? [term] : Object.values(term));

/** A word for comparisons, without case, accents, separators and the ends of plurals. */
function keyOf(word: string): string {
  return foldCase(word)
    .split(/[-_\s'’]+/)
    .map((part) => part.replace(/[sx]$/, ''))
    .join('');
}
