import { foldCase } from './index.ts';

/**
 * Finds a word, or a part of an identifier, by its beginning: `task` is in `create_task` and in `TaskGroup`, `group` in that
 * too, and `sem` not in `ensemble`. Ignores case and accents.
 * @returns its index in the text as `foldCase` gives it; -1 if there is none
 */
export function indexOfWord(text: string, beginning: string): number {
  const key = foldCase(beginning);
  const folded = foldCase(text);
  let at = folded.indexOf(key);
  if (at < 0 || !/^[\p{L}\p{N}]/u.test(key)) return at;
  const capitals = text.normalize('NFD').replaceAll(/\p{M}/gu, '');
  while (at >= 0 && !isBeginning(capitals, at)) at = folded.indexOf(key, at + 1);
  return at;
}

/** True if a word begins here, or within an identifier a part with a capital, as in `TaskGroup` and `TCPServer`. */
function isBeginning(text: string, at: number): boolean {
  if (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))) return true;
  const around = text.slice(at - 1, at + 2);
  return /^(?:[^\p{Lu}]\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\P{N}\p{N}|\p{N}\P{N})/u.test(around);
}
