import { closest, distance } from 'fastest-levenshtein';

/** The name that was probably meant; `null` if none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  if (name.length > 100) return null;
  const candidate = closest(name.toLowerCase(), [...known]);
  return distance(name.toLowerCase(), candidate) <= Math.max(2, candidate.length / 2) ? candidate : null;
}
