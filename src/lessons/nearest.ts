import { closest, distance } from 'fastest-levenshtein';

/** The candidate that somebody may have meant by this word; undefined if none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  // Longer words are not names that somebody mistyped, and measuring them takes time.
  if (candidates.length === 0 || word.length > 100) return undefined;
  const candidate = closest(word, candidates);
  return distance(word, candidate) <= Math.max(1, Math.ceil(candidate.length / 3)) ? candidate : undefined;
}
