import type { Chapters } from '../course/chapters.ts';
import { chapterState } from './chapter-state.ts';
import type { CourseJournal } from './course-journal.ts';

/** A page of a course, by the index of its chapter and its own in that, both from 0. */
export interface ReadingPosition {
  readonly chapter: number;
  readonly page: number;
}

interface Reading {
  readonly chapters: Chapters;
  readonly journal: CourseJournal;
}

/**
 * Where to go on: at the learner's place; after the end of a chapter whose questions are answered, in the next that is
 * not done. Null if nothing was read yet, or nothing is left.
 */
export async function nextPosition(reading: Reading): Promise<ReadingPosition | null> {
  const { chapters, journal } = reading;
  const last = journal.bookmark;
  if (last === null) return null;
  const index = chapters.indexOf(last.chapter);
  if (!journal.isDone(last.chapter)) return positionIn(index, reading);
  const chapter = await chapters.at(index);
  const page = chapter.pages.findIndex(({ id }) => id === last.page);
  const isAtEnd = page === chapter.pages.length - 1;
  if (isAtEnd && !chapterState(chapter, journal).isKnown) return { chapter: index, page };
  const next = nextUndone(index, reading);
  return next === null ? null : positionIn(next, reading);
}

/** The next chapter after this one that is neither read nor tested out of, or the first such; null if none is left. */
export function nextUndone(chapter: number, { chapters, journal }: Reading): number | null {
  const undone = chapters.files.flatMap(({ id }, at) => (journal.isDone(id) ? [] : [at]));
  return undone.find((at) => at > chapter) ?? undone[0] ?? null;
}

/** Where to go on in a chapter: at the page of it that was read last; at the first, if it is done. */
export async function positionIn(chapter: number, { chapters, journal }: Reading): Promise<ReadingPosition> {
  const { id, pages } = await chapters.at(chapter);
  const last = journal.isDone(id) ? null : journal.lastPage(id);
  const page = pages.findIndex((each) => each.id === last);
  return { chapter, page: Math.max(0, page) };
}
