import { type Result, resultOf, type Session } from '../../quiz/index.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import type { Context } from '../context/context.ts';
import { type Names, namesIn } from '../course/names.ts';
import type { CourseContext } from '../course/open-course.ts';
import type { CourseJournal } from '../journal/course-journal.ts';
import { askQuestions } from '../questions/ask-questions.ts';
import { resultLines } from './result.ts';

/**
 * Asks the questions of a session, until all are answered or somebody leaves, and shows the score.
 * @param again the command that asks the same questions, if there is one
 * @throws Interrupted on Ctrl-C
 */
export async function takeQuiz(
  session: Session,
  again: string | null,
  journal: CourseJournal,
  context: CourseContext,
): Promise<{ result: Result; names: Names }> {
  try {
    const end = await askQuestions(session, null, journal, context);
    if (end === 'left' && session.answers.length > 0) sayKept(session, journal, context);
  } catch (error) {
    if (error instanceof Interrupted) sayKept(session, journal, context);
    throw error;
  } finally {
    for (const why of session.skipped) context.io.stderr.write(`asynctutor: ${why}\n`);
  }
  const result = resultOf(session.answers);
  const names = await namesIn(context);
  context.say(resultLines(result, again, names, context));
  return { result, names };
}

/** Of what could not be written, something else was said. */
function sayKept({ answers }: Session, journal: CourseJournal, { messages, say }: Context): void {
  if (answers.length === 0) say(['', messages.quiz.end.nothing]);
  else if (journal.isWritten) say(['', messages.quiz.kept(answers.length)]);
}
