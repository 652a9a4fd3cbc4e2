import type { Text } from '../questions/index.ts';
import type { Chapter, Page } from './chapter.ts';

/** A part of a chapter that is read in one sitting. */
export interface Sitting {
  /** null for a chapter without sittings. */
  readonly title: Text | null;
  readonly minutes: number;
  /** The index of its first page in the chapter. */
  readonly first: number;
  readonly pages: readonly Page[];
}

/** The sittings of a chapter; a chapter without any is one. */
export function sittingsOf({ minutes, pages }: Chapter): Sitting[] {
  const starts = pages.flatMap(({ sitting }, first) =>
    sitting === undefined ? [] : [{ ...sitting, first }],
  );
  if (starts.length === 0) return [{ title: null, minutes, first: 0, pages }];
  return starts.map((start, index) => ({
    ...start,
    pages: pages.slice(start.first, starts[index + 1]?.first),
  }));
}

/** The sitting to which a page belongs, and the one after it. @param page its index in the chapter */
export function sittingAt(chapter: Chapter, page: number): { sitting: Sitting; next: Sitting | null } {
  const sittings = sittingsOf(chapter);
  // Pages before the first sitting belong to it: `check` refuses them, but the reader shows them.
  const index = Math.max(
    0,
    sittings.findLastIndex(({ first }) => first <= page),
  );
  return { sitting: sittings[index] as Sitting, next: sittings[index + 1] ?? null };
}
