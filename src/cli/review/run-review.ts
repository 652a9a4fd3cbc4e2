import { questionsOf } from '../../lessons/index.ts';
import { dueReviews, nextReview, type Review } from '../../progress/review.ts';
import { anySeed, type Item, itemOf, randomOf, Session } from '../../quiz/index.ts';
import type { Context } from '../context/context.ts';
import { runPython } from '../context/run-python.ts';
import { type CourseContext, openCourse } from '../course/open-course.ts';
import { readChapter } from '../course/read-chapter.ts';
import { type Book, openBook } from '../journal/book.ts';
import { idNamed } from '../journal/journal-name.ts';
import { holdQuiz } from '../quiz/hold-quiz.ts';
import { readLimit } from '../quiz/wishes.ts';
import type { ReviewOptions } from './command.ts';

/**
 * Asks what is due, and says when to come back. Questions that were made up are made up anew.
 * @throws CliError for a limit out of range; Interrupted on Ctrl-C
 */
export async function runReview(options: ReviewOptions, outer: Context): Promise<void> {
  const context = openCourse(outer, options);
  const limit = readLimit(options.limit, context.messages);
  const book = openBook(context);
  const items: Item[] = [];
  for (const review of dueReviews(book, new Date(), limit)) {
    const item = await itemFor(review, context);
    if (item !== null) items.push(item);
  }
  if (items.length > 0) await holdQuiz(new Session(items), null, book, context);
  else context.say([context.messages.quiz.review.nothing]);
  sayWhen(book, context);
}

/** The question of a review; null if the course has it no longer. */
async function itemFor(review: Review, context: CourseContext): Promise<Item | null> {
  const { library } = context;
  const seed = anySeed();
  if (review.seeds.length > 0) {
    const { generate, templates } = await import('../../quiz/generate/index.ts');
    const template = templates.find(({ name }) => review.question === `generated-${name}`);
    return template === undefined ? null : generate(template, seed, runPython);
  }
  const id = idNamed(review.question, library);
  const file = library.course.chapters.find((each) => each.id === idNamed(review.chapter, library));
  if (file === undefined) return null;
  const questions = [...questionsOf(await readChapter(file, context))];
  const found = questions.find(({ question }) => question.id === id);
  return found === undefined ? null : itemOf(file.id, found.question, randomOf(seed));
}

function sayWhen(book: Book, { messages, language, say }: CourseContext): void {
  const { review } = messages.quiz;
  const next = nextReview(book, new Date());
  const when = next?.toLocaleDateString(language, { weekday: 'long', day: 'numeric', month: 'long' });
  say([when === undefined ? review.never : review.next(when)]);
}
