import { InvalidFile } from '../../lessons/index.ts';
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
  return nextChapterPosition(index, reading);
}

/**
 * Where to go on after this chapter: in the next that is neither read nor tested out of, or the first such. Null if none
 * is left. One that cannot be shown is passed over: it would be the end of the course.
 */
export async function nextChapterPosition(
  chapter: number,
  reading: Reading,
): Promise<ReadingPosition | null> {
  const undone = undoneIn(reading);
  for (const at of [...undone.filter((each) => each > chapter), ...undone.filter((each) => each < chapter)]) {
    try {
      return await positionIn(at, reading);
    } catch (error) {
      if (!(error instanceof InvalidFile)) throw error;
    }
  }
  return null;
}

/** The chapters that are neither read nor tested out of. */
export function undoneIn({ chapters, journal }: Reading): number[] {
  return chapters.files.flatMap(({ id }, at) => (journal.isDone(id) ? [] : [at]));
}

/** Where to go on in a chapter: at the page of it that was read last; at the first, if it is done. */
export async function positionIn(chapter: number, { chapters, journal }: Reading): Promise<ReadingPosition> {
  const { id, pages } = await chapters.at(chapter);
  const last = journal.isDone(id) ? null : journal.lastPage(id);
  const page = pages.findIndex((each) => each.id === last);
  return { chapter, page: Math.max(0, page) };
}
