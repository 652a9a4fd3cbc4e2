import { closest, distance } from 'fastest-levenshtein';

/** Longer words are no mistyped names, and computing their distance takes time. */
const LONGEST = 100;

/** The name nearest to a mistyped word, ignoring case; null if none is near enough. */
export function nearest(word: string, names: readonly string[]): string | null {
  if (names.length === 0 || word.length > LONGEST) return null;
  const typed = word.toLowerCase();
  const candidate = closest(typed, names);
  return distance(typed, candidate) <= Math.ceil(candidate.length / 3) ? candidate : null;
}
