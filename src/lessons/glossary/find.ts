import { foldCase } from '../../text/index.ts';
import type { Term } from './glossary.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * The term that is meant by a word: its own, in whatever language, or else one that is avoided for it. Capitals, accents
 * and a plural make no difference.
 */
export function termNamed(word: string, terms: readonly Term[]): Term | null {
  const key = keyOf(word);
  const own = terms.find(({ term }) => namesOf(term).some((name) => keyOf(name) === key));
  return own ?? new Vocabulary(terms).termInsteadOf(word);
}

const namesOf = (term: Term['term']): string[] => (typeof term === 'string' ? [term] : Object.values(term));

/** A word as it is looked for: `event-loop`, `EventLoop` and « Boucle d’événements ». */
function keyOf(word: string): string {
  return foldCase(word)
    .split(/[-_\s'’]+/)
    .map((part) => part.replace(/[sx]$/, ''))
    .join('');
}
