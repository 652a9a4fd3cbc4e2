import { InvalidChapter } from '../../lessons/index.ts';
import { openProgress, stateDirectory } from '../../progress/index.ts';
import { dueReviews } from '../../progress/review.ts';
import type { CourseContext } from '../course/open-course.ts';
import { journalName } from '../journal/journal-name.ts';
import { Book } from '../lesson/reader/book.ts';
import { openPlaces } from '../lesson/reader/places.ts';
import { nextUnfinished } from '../lesson/reader/start.ts';

/** Where the learner stands in the course. */
export interface Standing {
  /** Where to go on reading; null if nothing was read, or all. */
  readonly next: { readonly title: string; readonly page: number; readonly pages: number } | null;
  /** The chapter to begin with, the first that is not known; null once something was read. */
  readonly first: { readonly id: string; readonly title: string } | null;
  /** How many questions are to be reviewed. */
  readonly due: number;
}

/** Where the learner stands now. What is wrong with the journal is left to the command that is chosen to say. */
export async function standingOf(context: CourseContext): Promise<Standing> {
  const book = new Book(context);
  const places = openPlaces(context);
  const titles = await book.titles();
  const spot = await spotOrNull(book, places);
  const unread = book.chapters.findIndex(({ id }) => !places.isFinished(id));
  const first = places.last() === null ? book.chapters[unread] : undefined;
  return {
    next:
      spot === null
        ? null
        : {
            title: titles[spot.chapter] ?? '',
            page: spot.page + 1,
            pages: (await book.chapter(spot.chapter)).pages.length,
          },
    first: first === undefined ? null : { id: first.id, title: titles[unread] ?? first.id },
    due: dueIn(context),
  };
}

/** A chapter that cannot be read is none to go on with. */
async function spotOrNull(...args: Parameters<typeof nextUnfinished>) {
  try {
    return await nextUnfinished(...args);
  } catch (error) {
    if (error instanceof InvalidChapter) return null;
    throw error;
  }
}

function dueIn({ library, io }: CourseContext): number {
  const { state } = openProgress({ directory: stateDirectory(io.env) });
  const chapters = new Set(library.course.chapters.map(({ id }) => journalName(library, id)));
  return dueReviews(state, new Date()).filter(({ chapter }) => chapters.has(chapter)).length;
}
