import type { Chapters } from '../course/chapters.ts';
import type { CourseJournal } from './course-journal.ts';

/** A page of a course, by the index of its chapter and its own in that, both from 0. */
export interface ReadingPosition {
  readonly chapter: number;
  readonly page: number;
}

/** Where to go on: at the page that was read last; after the end of a chapter, in the next that is not done. */
export async function nextPosition(
  chapters: Chapters,
  journal: CourseJournal,
): Promise<ReadingPosition | null> {
  const last = journal.bookmark;
  if (last === null) return null;
  const index = chapters.indexOf(last.chapter);
  if (!journal.isDone(last.chapter)) return positionIn(index, chapters, journal);
  const undone = [...chapters.files.keys()].filter((at) => !journal.isDone(chapters.files[at]?.id ?? ''));
  const next = undone.find((at) => at > index) ?? undone[0];
  return next === undefined ? null : positionIn(next, chapters, journal);
}

/** Where to go on in a chapter: at the page of it that was read last; at the first, if it is done. */
export async function positionIn(
  chapter: number,
  chapters: Chapters,
  journal: CourseJournal,
): Promise<ReadingPosition> {
  const { id, pages } = await chapters.at(chapter);
  const last = journal.isDone(id) ? null : journal.lastPage(id);
  const page = pages.findIndex((each) => each.id === last);
  return { chapter, page: Math.max(0, page) };
}
