import { type Result, resultOf, type Session } from '../../quiz/index.ts';
import { type Names, namesIn } from '../course/names.ts';
import type { CourseContext } from '../course/open-course.ts';
import type { Book } from '../journal/book.ts';
import { openAsker } from '../questions/open-asker.ts';
import { resultLines } from './result-view.ts';
import { takeQuiz } from './take-quiz.ts';

/** A quiz that was taken, to its end or until it was left. */
export interface Held {
  readonly result: Result;
  readonly names: Names;
}

/**
 * Asks the questions of a session, and shows the score.
 * @param again the command that asks the same questions, if there is one
 * @throws Interrupted on Ctrl-C
 */
export async function holdQuiz(
  session: Session,
  again: string | null,
  book: Book,
  context: CourseContext,
): Promise<Held> {
  const asker = await openAsker(context);
  try {
    await takeQuiz(session, asker, book, context);
  } finally {
    asker.close();
  }
  const result = resultOf(session.answered);
  const names = await namesIn(context.library);
  context.say(resultLines(result, again, names, context));
  return { result, names };
}
