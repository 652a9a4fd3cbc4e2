import { questionsOf } from '../../lessons/index.ts';
import { nextDue } from '../../progress/next-due.ts';
import { dueReviews, type Review } from '../../progress/review.ts';
import { anySeed, type Item, itemOf, randomOf } from '../../questions/index.ts';
import { type MakeItem, Session } from '../../quiz/index.ts';
import type { Context } from '../context/context.ts';
import { readChapter } from '../course/chapters.ts';
import { type CourseContext, openCourse } from '../course/open-course.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import { readLimit } from '../quiz/settings.ts';
import { takeQuiz } from '../quiz/take-quiz.ts';
import type { ReviewOptions } from './command.ts';
import { reviewExercises } from './review-exercises.ts';

/**
 * Asks what is due, offers the exercises that are, and says when to come back. Questions that were made up are made up
 * anew.
 * @throws CliError for a limit out of range; Interrupted on Ctrl-C
 */
export async function runReview(options: ReviewOptions, outer: Context): Promise<void> {
  const context = openCourse(outer, options);
  const limit = readLimit(options.limit, context.messages);
  const journal = new CourseJournal(context);
  const questions: (Item | MakeItem)[] = [];
  for (const review of dueReviews(journal, new Date(), limit)) {
    const question = await questionFor(review, journal, context);
    if (question !== null) questions.push(question);
  }
  if (questions.length > 0) await takeQuiz(new Session(questions), null, journal, context);
  const isExercised = await reviewExercises({ ...context, journal });
  if (questions.length === 0 && !isExercised) context.say([context.messages.quiz.review.nothing]);
  sayWhen(journal, context);
}

/** The question of a review; null if the course has it no longer. */
async function questionFor(
  review: Review,
  journal: CourseJournal,
  context: CourseContext,
): Promise<Item | MakeItem | null> {
  const seed = anySeed();
  if (review.seeds.length > 0) {
    const { generate, templates } = await import('../../quiz/generate/index.ts');
    const template = templates.find(({ name }) => review.question === `generated-${name}`);
    return template === undefined ? null : () => generate(template, seed, context.python.run);
  }
  const id = journal.idOf(review.question);
  const chapter = journal.idOf(review.chapter);
  const file = context.chapters.files.find((each) => each.id === chapter);
  if (file === undefined) return null;
  const questions = [...questionsOf(await readChapter(file, context))];
  const found = questions.find(({ question }) => question.id === id);
  return found === undefined ? null : itemOf(file.id, found.question, randomOf(seed));
}

function sayWhen(journal: CourseJournal, { messages, language, say }: CourseContext): void {
  const { review } = messages.quiz;
  const next = nextDue(journal, new Date());
  const when = next?.toLocaleDateString(language, { weekday: 'long', day: 'numeric', month: 'long' });
  say([when === undefined ? review.never : review.next(when)]);
}
