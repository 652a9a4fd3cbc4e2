import { textIn } from '../../../i18n/index.ts';
import { blocksOfType, type Chapter } from '../../../lessons/index.ts';
import type { Question } from '../../../questions/index.ts';
import { exerciseOrNull } from '../../course/exercises.ts';
import type { CourseContext } from '../../course/open-course.ts';
import { askedIn, type ChapterState, chapterState, unanswered } from '../../journal/chapter-state.ts';
import type { CourseJournal } from '../../journal/course-journal.ts';
import { dueIn, type QuestionReview } from '../../journal/due.ts';
import type { EndState } from './next-step.ts';
import type { Path } from './path.ts';

/** What there is to do at the end of a chapter. */
export interface ChapterEnd {
  readonly chapter: Chapter;
  readonly state: ChapterState;
  /** The questions of the chapter that were never answered. */
  readonly questions: readonly Question[];
  /** What is due for review, the most forgotten first. */
  readonly due: readonly QuestionReview[];
  /** The next chapter that is not done; null if none is left. */
  readonly next: { readonly order: number; readonly title: string; readonly minutes: number | null } | null;
  readonly exercises: readonly ChapterExercise[];
  /** What of it is on the path. */
  readonly left: EndState;
}

export interface ChapterExercise {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly isSolved: boolean;
}

/** @param isReviewed whether a review was offered here already */
export async function endOfChapter(
  index: number,
  isReviewed: boolean,
  path: Path,
  context: CourseContext & { readonly journal: CourseJournal },
): Promise<ChapterEnd> {
  const { chapters, journal } = context;
  const chapter = await chapters.at(index);
  const { questions: due } = await dueIn(journal, context, new Date());
  const next = await nextChapter(path, context);
  return {
    chapter,
    state: chapterState(chapter, journal),
    questions: unanswered(askedIn(chapter), journal),
    due,
    next,
    exercises: await exercisesIn(chapter, context),
    left: {
      at: 'end',
      questions: path.questionsOf(chapter).length,
      due: isReviewed ? 0 : due.length,
      hasNext: next !== null,
    },
  };
}

async function nextChapter(path: Path, { chapters }: CourseContext): Promise<ChapterEnd['next']> {
  const position = await path.nextChapter();
  const file = position === null ? undefined : chapters.files[position.chapter];
  if (position === null || file === undefined) return null;
  const [titles, heads] = await Promise.all([chapters.titles(), chapters.heads()]);
  return {
    order: file.order,
    title: titles[position.chapter] ?? file.id,
    minutes: heads[position.chapter]?.minutes ?? null,
  };
}

async function exercisesIn(
  chapter: Chapter,
  context: CourseContext & { readonly journal: CourseJournal },
): Promise<ChapterExercise[]> {
  const { library, journal, language } = context;
  const names = new Set([...blocksOfType(chapter, 'exercise')].map(({ block }) => block.exercise));
  const found: ChapterExercise[] = [];
  for (const file of library.course.exercises) {
    const exercise = names.has(file.id) ? await exerciseOrNull(file, context) : null;
    if (exercise === null) continue;
    const { id, title, minutes } = exercise;
    found.push({ id, title: textIn(title, language), minutes, isSolved: journal.lastPass(id) !== null });
  }
  return found;
}
