import { indexOfWord } from '../../text/words.ts';

export interface Named {
  readonly name: string;
  readonly summary: string;
}

/**
 * Finds what has words in its name or summary that begin as each typed one does, matches in the name first. Capitals,
 * accents, hyphens and underscores make no difference.
 */
export function matching<T extends Named>(all: readonly T[], typed: string): T[] {
  const words = typed.split(/[-_\s]+/).filter((word) => word !== '');
  const hasAll = (text: string): boolean => words.every((word) => indexOfWord(text, word) >= 0);
  const found = all.filter(({ name, summary }) => hasAll(`${name} ${summary}`));
  return [...found.filter(({ name }) => hasAll(name)), ...found.filter(({ name }) => !hasAll(name))];
}
