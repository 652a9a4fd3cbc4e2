import type { Chapter, Page } from '../../lessons/index.ts';
import type { Question } from '../../questions/index.ts';
import { chapterOrNull } from '../course/chapters.ts';
import type { CourseContext } from '../course/open-course.ts';
import type { CourseJournal } from './course-journal.ts';

/** What a learner has done of a chapter. */
export interface ChapterState {
  readonly pages: number;
  readonly pagesRead: number;
  /** Whether its last page was seen to its end. */
  readonly isRead: boolean;
  readonly questions: number;
  readonly answered: number;
  /** Whether all its questions were answered, right or wrong, or it was tested out of. */
  readonly isKnown: boolean;
}

/**
 * What was done of each chapter of a course, in its order; null for one that was not begun, or cannot be read: how many
 * pages it has only the chapter itself tells, and those that nobody has begun are not loaded.
 */
export async function chapterStates(
  journal: CourseJournal,
  context: CourseContext,
): Promise<(ChapterState | null)[]> {
  const answered = new Set([...journal.answers.values()].map(([answer]) => answer?.chapter));
  return Promise.all(
    context.chapters.files.map(async (file) => {
      const isBegun = journal.hasRead(file.id) || answered.has(journal.nameOf(file.id));
      const chapter = isBegun ? await chapterOrNull(file, context) : null;
      return chapter && chapterState(chapter, journal);
    }),
  );
}

export function chapterState(chapter: Chapter, journal: CourseJournal): ChapterState {
  const read = journal.pagesRead(chapter.id);
  const isRead = journal.isRead(chapter.id);
  const questions = askedIn(chapter);
  const answered = questions.length - unanswered(questions, journal).length;
  // Of a chapter that asks nothing, all is known that it says.
  const isAnswered = questions.length === 0 ? isRead : answered === questions.length;
  return {
    pages: chapter.pages.length,
    pagesRead: chapter.pages.filter(({ id }) => read.has(id)).length,
    isRead,
    questions: questions.length,
    answered,
    isKnown: isAnswered || journal.doneAs(chapter.id) === 'tested-out',
  };
}

/** The questions that a page asks once it was read. Predictions are made while it is. */
export function askedOn(page: Page): Question[] {
  return page.blocks.flatMap((block) => (block.type === 'questions' ? block.questions : []));
}

export function askedIn(chapter: Chapter): Question[] {
  return chapter.pages.flatMap(askedOn);
}

export function unanswered(questions: readonly Question[], journal: CourseJournal): Question[] {
  return questions.filter(({ id }) => !journal.isAnswered(id));
}
