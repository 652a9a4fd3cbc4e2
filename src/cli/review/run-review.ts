import { sentence } from '../../terminal/page/index.ts';
import type { Context } from '../context/context.ts';
import { type CourseContext, commandFor, openCourse } from '../course/open-course.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import { type Due, dueIn, whenIs } from '../journal/due.ts';
import { keepProblems } from '../journal/journal.ts';
import { reviewSession } from '../journal/review-session.ts';
import { readLimit } from '../quiz/settings.ts';
import { takeQuiz } from '../quiz/take-quiz.ts';
import type { ReviewOptions } from './command.ts';
import { reviewExercises } from './review-exercises.ts';

/**
 * Asks what is due, offers the exercises that are, and says what is left of it, or when to come back.
 * @throws CliError for a limit or an hour out of range; Interrupted on Ctrl-C
 */
export async function runReview(options: ReviewOptions, outer: Context): Promise<void> {
  const context = openCourse(outer, options);
  const limit = readLimit(options.limit, context.messages);
  const problems = keepProblems(context);
  try {
    await reviewIn(new CourseJournal(context, problems.onProblem, options), limit, context);
  } finally {
    problems.report();
  }
}

async function reviewIn(journal: CourseJournal, limit: number, context: CourseContext): Promise<void> {
  const { questions, exercises } = await dueIn(journal, context, new Date());
  if (questions.length > 0) {
    await takeQuiz(reviewSession(questions, limit), null, journal, context);
  }
  await reviewExercises(exercises, { ...context, journal });
  const left = await dueIn(journal, context, new Date());
  if (questions.length + exercises.length === 0) context.say([context.messages.quiz.review.nothing]);
  context.say(sentence(whatIsLeft(left, context), '', context.screen));
}

function whatIsLeft(
  { questions, exercises, next, today }: Due,
  { messages, language, library }: CourseContext,
): string {
  const { review } = messages.quiz;
  if (questions.length + exercises.length > 0) {
    const command = commandFor('review', library);
    return messages.progress.view.due(questions.length, exercises.length, command);
  }
  return next === null ? review.never : review.next(whenIs(next, today, language, messages));
}
