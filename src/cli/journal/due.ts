import type { Messages } from '../../i18n/index.ts';
import { questionsOf } from '../../lessons/index.ts';
import { type Day, dayAfter, dayAt, noonOf } from '../../progress/day.ts';
import { dueOn, nextDay } from '../../progress/due.ts';
import { allExerciseReviews, type ExerciseReview } from '../../progress/exercise-review.ts';
import { allReviews, type Review } from '../../progress/review.ts';
import { anySeed, itemOf } from '../../questions/index.ts';
import type { MakeItem } from '../../quiz/index.ts';
import { chapterOrNull } from '../course/chapters.ts';
import type { CourseContext } from '../course/open-course.ts';
import type { CourseJournal } from './course-journal.ts';

export interface QuestionReview extends Review {
  readonly make: MakeItem;
}

/** What a course has for review, by the learner's day. */
export interface Due {
  /** The questions to ask today, the most forgotten first. */
  readonly questions: readonly QuestionReview[];
  /** The exercises to do again today, the most forgotten first. */
  readonly exercises: readonly ExerciseReview[];
  /** The day on which the next of both is due that is not due yet; null if none will be. */
  readonly next: Day | null;
  readonly today: Day;
}

/** A question that the course has no longer is never due. */
export async function dueIn(journal: CourseJournal, context: CourseContext, now: Date): Promise<Due> {
  const questions: QuestionReview[] = [];
  for (const review of allReviews(journal, now)) {
    const make = await makerFor(review, journal, context);
    if (make !== null) questions.push({ ...review, make });
  }
  const exercises = allExerciseReviews(journal, now);
  const today = dayAt(now, journal.dayStarts);
  return {
    questions: dueOn(questions, today),
    exercises: dueOn(exercises, today),
    next: nextDay([...questions, ...exercises], today),
    today,
  };
}

/** Makes the question of a review, made up anew if it was made up; null if the course has it no longer. */
async function makerFor(
  review: Review,
  journal: CourseJournal,
  context: CourseContext,
): Promise<MakeItem | null> {
  if (review.seeds.length > 0) {
    const { generate, templates } = await import('../../quiz/generate/index.ts');
    const template = templates.find(({ name }) => review.question === `generated-${name}`);
    return template === undefined ? null : () => generate(template, anySeed(), context.python.run);
  }
  const id = journal.idOf(review.question);
  const chapterId = journal.idOf(review.chapter);
  const file = context.chapters.files.find((each) => each.id === chapterId);
  const chapter = file === undefined ? null : await chapterOrNull(file, context);
  if (file === undefined || chapter === null) return null;
  const found = [...questionsOf(chapter)].find(({ question }) => question.id === id);
  return found === undefined ? null : async () => itemOf(file.id, found.question);
}

/** When a day is, for somebody who reads it today: `tomorrow`, `on Sunday, 4 October`. */
export function whenIs(day: Day, today: Day, language: string, { progress }: Messages): string {
  if (day === dayAfter(today)) return progress.when.tomorrow;
  const date = new Date(noonOf(day));
  return progress.when.on(
    date.toLocaleDateString(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
  );
}
