import { textIn } from '../../i18n/index.ts';
import { InvalidFile } from '../../lessons/index.ts';
import { exerciseOrNull, exercisesOf } from '../course/exercises.ts';
import type { CourseContext } from '../course/open-course.ts';
import { nextExercise } from '../exercise/choose.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import { dueIn } from '../journal/due.ts';
import { nextPosition } from '../journal/reading-position.ts';

export interface Suggestions {
  /** Where to go on reading, counted from 1; null if nothing was read, or all. */
  readonly next: { readonly title: string; readonly page: number; readonly pages: number } | null;
  /** The chapter to begin with, the first that is not known; null once something was read. */
  readonly first: { readonly id: string; readonly title: string } | null;
  /** The title of the next exercise; null if there is none, or nothing was read. */
  readonly exercise: string | null;
  readonly due: { readonly questions: number; readonly exercises: number };
}

/** Says nothing of a journal that cannot be read: the command that is chosen will. */
export async function suggestionsFor(context: CourseContext): Promise<Suggestions> {
  const { chapters } = context;
  const journal = new CourseJournal(context, () => {});
  const titles = await chapters.titles();
  const unread = chapters.files.findIndex(({ id }) => !journal.isDone(id));
  const due = await dueIn(journal, context, new Date());
  const first = journal.bookmark === null ? chapters.files[unread] : undefined;
  return {
    next: await nextPage(context, journal),
    first: first === undefined ? null : { id: first.id, title: titles[unread] ?? first.id },
    exercise: journal.bookmark === null ? null : await exerciseTitle(context, journal),
    due: { questions: due.questions.length, exercises: due.exercises.length },
  };
}

async function exerciseTitle(context: CourseContext, journal: CourseJournal): Promise<string | null> {
  const next = nextExercise(await exercisesOf(context), journal);
  const exercise = next && (await exerciseOrNull(next, context));
  return exercise && textIn(exercise.title, context.language);
}

async function nextPage({ chapters }: CourseContext, journal: CourseJournal): Promise<Suggestions['next']> {
  try {
    const position = await nextPosition({ chapters, journal });
    if (position === null) return null;
    const { chapter, page } = position;
    const [titles, { pages }] = await Promise.all([chapters.titles(), chapters.at(chapter)]);
    return { title: titles[chapter] ?? '', page: page + 1, pages: pages.length };
  } catch (error) {
    // Nobody goes on in a chapter that cannot be read.
    if (error instanceof InvalidFile) return null;
    throw error;
  }
}
