import { textIn } from '../../i18n/index.ts';
import { type Chapter, InvalidFile } from '../../lessons/index.ts';
import type { Origin } from '../../progress/index.ts';
import { byWeakness, type Score } from '../../progress/scores.ts';
import { chapterOrNull } from '../course/chapters.ts';
import { exerciseOrNull, exercisesOf } from '../course/exercises.ts';
import { namesIn } from '../course/names.ts';
import type { CourseContext } from '../course/open-course.ts';
import { nextExercise } from '../exercise/choose.ts';
import { askedIn, unanswered } from '../journal/chapter-state.ts';
import type { CourseJournal } from '../journal/course-journal.ts';
import { whenIs } from '../journal/due.ts';
import { nextChapterPosition, nextPosition } from '../journal/reading-position.ts';
import { overviewOf } from '../progress/overview.ts';

/** What home tells, and what its steps follow from. */
export interface HomeFacts {
  readonly origin: Origin | null;
  readonly chapters: { readonly count: number; readonly read: number; readonly known: number };
  readonly due: { readonly questions: number; readonly exercises: number };
  /** When the next review will be, in words; null if none will. */
  readonly next: string | null;
  readonly weakest: (Score & { readonly truth: string }) | null;
  /** Where to go on reading; null if nothing was read yet, or all. */
  readonly place: Place | null;
  /** The first chapter that is not done and can be read; null if there is none. */
  readonly undone: ChapterChoice | null;
  /** The title of the next exercise; null if there is none. */
  readonly exercise: string | null;
  /** The chapter that compares with JavaScript, until it is read; null in another's course. */
  readonly comparison: ChapterChoice | null;
}

export interface Place {
  readonly id: string;
  readonly title: string;
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  /** For what is left of the chapter. */
  readonly minutes: number;
  /** How many of its questions wait, now that it is read; 0 while it is not. */
  readonly waiting: number;
  /** Whether anything of it was read. */
  readonly isBegun: boolean;
  readonly testOut: TestOut | null;
}

export interface ChapterChoice {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly testOut: TestOut | null;
}

/** How many questions it takes; null for a chapter whose questions were answered, or that has none. */
export interface TestOut {
  readonly questions: number;
}

/** The chapter of our own course for those who know JavaScript. */
export const COMPARISON = 'from-javascript';

export async function homeFacts(
  context: CourseContext,
  journal: CourseJournal,
  now: Date,
): Promise<HomeFacts> {
  const { chapters, language, library, messages } = context;
  const overview = await overviewOf(context, journal, now);
  const { ideas, today } = overview;
  const { truths } = await namesIn(context);
  const weakest = ideas
    .filter(({ row, points, questions }) => points < questions && truths.has(row))
    .sort(byWeakness)[0];
  const comparison = library.foreign ? -1 : chapters.indexOf(COMPARISON);
  return {
    origin: journal.state.origin,
    chapters: {
      count: overview.chapters.length,
      read: overview.chapters.filter(({ done }) => done === 'finished').length,
      known: overview.chapters.filter(({ known }) => known).length,
    },
    due: { questions: overview.dueQuestions.length, exercises: overview.dueExercises.length },
    next: overview.next === null ? null : whenIs(overview.next, today, language, messages),
    weakest:
      weakest === undefined
        ? null
        : { ...weakest, truth: textIn(truths.get(weakest.row) ?? weakest.row, language) },
    place: await placeIn(context, journal),
    undone: await firstUndone(context, journal),
    exercise: await exerciseTitle(context, journal),
    comparison:
      comparison < 0 || journal.isDone(COMPARISON) ? null : await choiceOf(comparison, context, journal),
  };
}

async function placeIn(context: CourseContext, journal: CourseJournal): Promise<Place | null> {
  const { chapters } = context;
  try {
    const position = await nextPosition({ chapters, journal });
    if (position === null) return null;
    const chapter = await chapters.at(position.chapter);
    const choice = await choiceOf(position.chapter, context, journal);
    const pages = chapter.pages.length;
    const isRead = journal.isRead(chapter.id);
    const left = (pages - position.page) / pages;
    return {
      ...choice,
      page: position.page + 1,
      pages,
      minutes: Math.max(1, Math.round(choice.minutes * left)),
      waiting: isRead ? unansweredIn(chapter, journal) : 0,
      isBegun: journal.hasRead(chapter.id),
    };
  } catch (error) {
    // Nobody goes on in a chapter that cannot be read.
    if (error instanceof InvalidFile) return null;
    throw error;
  }
}

async function firstUndone(context: CourseContext, journal: CourseJournal): Promise<ChapterChoice | null> {
  const first = await nextChapterPosition(-1, { chapters: context.chapters, journal });
  return first === null ? null : choiceOf(first.chapter, context, journal);
}

async function choiceOf(
  index: number,
  context: CourseContext,
  journal: CourseJournal,
): Promise<ChapterChoice> {
  const { chapters } = context;
  const file = chapters.files[index];
  if (file === undefined) throw new RangeError(`no chapter ${index}`);
  const [heads, titles, chapter] = await Promise.all([
    chapters.heads(),
    chapters.titles(),
    chapterOrNull(file, context),
  ]);
  const isOpen = chapter !== null && unansweredIn(chapter, journal) > 0;
  return {
    id: file.id,
    title: titles[index] ?? file.id,
    minutes: heads[index]?.minutes ?? 1,
    testOut: isOpen ? { questions: askedIn(chapter).length } : null,
  };
}

function unansweredIn(chapter: Chapter, journal: CourseJournal): number {
  return unanswered(askedIn(chapter), journal).length;
}

async function exerciseTitle(context: CourseContext, journal: CourseJournal): Promise<string | null> {
  const next = nextExercise(await exercisesOf(context), journal);
  const exercise = next && (await exerciseOrNull(next, context));
  return exercise && textIn(exercise.title, context.language);
}
