import type { Chapters } from '../course/chapters.ts';
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

/** Where to go on: at the page that was read last; after the end of a chapter, in the next that is not done. */
export async function nextPosition(reading: Reading): Promise<ReadingPosition | null> {
  const { chapters, journal } = reading;
  const last = journal.bookmark;
  if (last === null) return null;
  const index = chapters.indexOf(last.chapter);
  if (!journal.isDone(last.chapter)) return positionIn(index, reading);
  const undone = chapters.files.flatMap(({ id }, at) => (journal.isDone(id) ? [] : [at]));
  const next = undone.find((at) => at > index) ?? undone[0];
  return next === undefined ? null : positionIn(next, reading);
}

/** Where to go on in a chapter: at the page of it that was read last; at the first, if it is done. */
export async function positionIn(chapter: number, { chapters, journal }: Reading): Promise<ReadingPosition> {
  const { id, pages } = await chapters.at(chapter);
  const last = journal.isDone(id) ? null : journal.lastPage(id);
  const page = pages.findIndex((each) => each.id === last);
  return { chapter, page: Math.max(0, page) };
}
