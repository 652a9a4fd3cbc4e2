import type { Book } from './book.ts';
import type { Places } from './places.ts';

/** A page of the book, by numbers. */
export interface Spot {
  readonly chapter: number;
  readonly page: number;
}

/** Where to go on: at the page that was read last; after the end of a chapter, in the next that is not done. */
export async function nextUnfinished(book: Book, places: Places): Promise<Spot | null> {
  const last = places.last();
  if (last === null) return null;
  const index = book.indexOf(last.chapter);
  if (!places.isFinished(last.chapter)) return spotOf(index, book, places);
  const open = (from: number, to: number) =>
    book.chapters.findIndex(({ id }, at) => at >= from && at < to && !places.isFinished(id));
  const next = open(index + 1, book.chapters.length);
  const chapter = next >= 0 ? next : open(0, index);
  return chapter < 0 ? null : spotOf(chapter, book, places);
}

/** Where to go on in a chapter: at the page of it that was read last; at the first, if it is done. */
export async function spotOf(chapter: number, book: Book, places: Places): Promise<Spot> {
  const { id, pages } = await book.chapter(chapter);
  const last = places.isFinished(id) ? null : places.lastOf(id);
  return {
    chapter,
    page: Math.max(
      0,
      pages.findIndex((page) => page.id === last),
    ),
  };
}
