import { closest, distance } from 'fastest-levenshtein';

/** Longer words are not names that somebody mistyped, and measuring them takes time. */
const LONGEST = 100;

/** The name that was probably meant by this word, in capitals or not; null if none is near. */
export function nearest(word: string, names: readonly string[]): string | null {
  if (names.length === 0 || word.length > LONGEST) return null;
  const typed = word.toLowerCase();
  const candidate = closest(typed, names);
  return distance(typed, candidate) <= Math.ceil(candidate.length / 3) ? candidate : null;
}
