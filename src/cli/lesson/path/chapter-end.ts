import { textIn } from '../../../i18n/index.ts';
import { blocksOfType, type Chapter, type Sitting, sittingAt } from '../../../lessons/index.ts';
import type { Question } from '../../../questions/index.ts';
import { exerciseOrNull } from '../../course/exercises.ts';
import type { CourseContext } from '../../course/open-course.ts';
import { askedIn, type ChapterState, chapterState, unanswered } from '../../journal/chapter-state.ts';
import type { CourseJournal } from '../../journal/course-journal.ts';
import { dueIn, type QuestionReview } from '../../journal/due.ts';
import type { EndState } from './next-step.ts';
import type { Path } from './path.ts';

/** What there is to do at the end of a chapter, or of one of its sittings. */
export interface ChapterEnd {
  readonly chapter: Chapter;
  /** The part of the chapter that ends here. */
  readonly sitting: Sitting;
  readonly state: ChapterState;
  /** Its questions that were never answered. */
  readonly questions: readonly Question[];
  /** The most forgotten first. */
  readonly due: readonly QuestionReview[];
  /** The next sitting, or the next chapter that is not done; null if none is left. */
  readonly next: NextPart | null;
  readonly exercises: readonly ChapterExercise[];
  /** What of it is on the path. */
  readonly left: EndState;
}

export interface NextPart {
  readonly step: 'page' | 'chapter';
  /** The number of the chapter. */
  readonly order: number;
  readonly title: string;
  readonly minutes: number | null;
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
  const { sitting, next: following } = sittingAt(chapter, path.position?.page ?? 0);
  const part = { ...chapter, pages: [...sitting.pages] };
  const { questions: due } = await dueIn(journal, context, new Date());
  const next =
    following === null ? await nextChapter(path, context) : nextSitting(chapter, following, context);
  return {
    chapter,
    sitting,
    state: partState(part, chapter, journal),
    questions: unanswered(askedIn(part), journal),
    due,
    next,
    exercises: await exercisesIn(part, context),
    left: {
      at: 'end',
      questions: path.questionsOf(part).length,
      due: isReviewed ? 0 : due.length,
      next: next?.step ?? null,
    },
  };
}

/** What was done of a part of a chapter: it is read when all its pages were, and the whole when its last page was. */
function partState(part: Chapter, chapter: Chapter, journal: CourseJournal): ChapterState {
  const state = chapterState(part, journal);
  const isWhole = part.pages.at(-1) === chapter.pages.at(-1);
  return isWhole ? state : { ...state, isRead: state.pagesRead === state.pages };
}

function nextSitting({ order }: Chapter, { title, minutes }: Sitting, { language }: CourseContext): NextPart {
  return { step: 'page', order, title: textIn(title ?? '', language), minutes };
}

async function nextChapter(path: Path, { chapters }: CourseContext): Promise<NextPart | null> {
  const position = await path.nextChapter();
  const file = position === null ? undefined : chapters.files[position.chapter];
  if (position === null || file === undefined) return null;
  const [titles, heads] = await Promise.all([chapters.titles(), chapters.heads()]);
  return {
    step: 'chapter',
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
