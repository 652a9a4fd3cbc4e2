import { type Result, resultOf, type Session } from '../../quiz/index.ts';
import type { Context } from '../course/context.ts';
import { type Names, namesIn } from '../course/names.ts';
import type { Book } from '../journal/book.ts';
import { openAsker } from '../questions/open-asker.ts';
import { settingOf } from '../questions/setting.ts';
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
  context: Context,
): Promise<Held> {
  const setting = await settingOf(context);
  const asker = await openAsker(setting);
  try {
    await takeQuiz(session, asker, book, setting);
  } finally {
    asker.close();
  }
  const result = resultOf(session.answers);
  const names = await namesIn(context.library);
  setting.say(resultLines(result, again, names, setting));
  return { result, names };
}
