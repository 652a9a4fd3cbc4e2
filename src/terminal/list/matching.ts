import { foldCase } from '../../text/index.ts';

export interface Named {
  readonly name: string;
  readonly summary: string;
}

/**
 * Finds what has every typed word in its name or summary, matches in the name first. Capitals, accents, hyphens and
 * underscores make no difference.
 */
export function matching<T extends Named>(all: readonly T[], typed: string): T[] {
  const words = plain(typed)
    .split(' ')
    .filter((word) => word !== '');
  const hasAll = (text: string): boolean => words.every((word) => plain(text).includes(word));
  const found = all.filter(({ name, summary }) => hasAll(`${name} ${summary}`));
  return [...found.filter(({ name }) => hasAll(name)), ...found.filter(({ name }) => !hasAll(name))];
}

function plain(text: string): string {
  return foldCase(text).replace(/[-_\s]+/g, ' ');
}
