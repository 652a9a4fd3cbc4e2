import { foldCase } from './index.ts';

/**
 * Where a text has a word that begins so, or an identifier a part of which does: `task` is in `create_task` and in
 * `TaskGroup`, `group` in that too, and `sem` in no `ensemble`. Capitals and accents make no difference.
 * @returns its index in the text as `foldCase` gives it; -1 if there is none
 */
export function indexOfWord(text: string, beginning: string): number {
  const wanted = foldCase(beginning);
  const folded = foldCase(text);
  let at = folded.indexOf(wanted);
  if (at < 0 || !/^[\p{L}\p{N}]/u.test(wanted)) return at;
  const capitals = text.normalize('NFD').replaceAll(/\p{M}/gu, '');
  while (at >= 0 && !isBeginning(capitals, at)) at = folded.indexOf(wanted, at + 1);
  return at;
}

/** Whether a word begins here, or in the midst of one a part with a capital, as in `TaskGroup` and `TCPServer`. */
function isBeginning(text: string, at: number): boolean {
  if (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))) return true;
  const around = text.slice(at - 1, at + 2);
  return /^(?:[^\p{Lu}]\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\P{N}\p{N}|\p{N}\P{N})/u.test(around);
}
