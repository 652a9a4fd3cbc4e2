import { type Result, resultOf, type Session } from '../../quiz/index.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import type { ViewOptions } from '../../terminal/text/theme.ts';
import type { Context } from '../context/context.ts';
import { type Names, namesIn } from '../course/names.ts';
import type { CourseContext } from '../course/open-course.ts';
import type { CourseJournal } from '../journal/course-journal.ts';
import { askAll } from '../questions/ask-questions.ts';
import { openAsker } from '../questions/asker.ts';
import { offerMore } from './offer-more.ts';
import { resultRows } from './result.ts';

/**
 * Asks the questions of a session, until all are answered or somebody leaves, and shows the score. On a terminal what was
 * wrong can be asked again, or read again.
 * @param again the command that asks the same questions, if there is one
 * @throws Interrupted on Ctrl-C
 */
export async function takeQuiz(
  session: Session,
  again: string | null,
  journal: CourseJournal,
  context: CourseContext,
): Promise<{ result: Result; names: Names }> {
  const asker = await openAsker(context);
  let end: 'done' | 'left';
  try {
    end = await askAll(session, asker, journal, context);
  } catch (error) {
    asker.close();
    if (error instanceof Interrupted) sayKept(session, journal, context);
    throw error;
  } finally {
    for (const why of session.skipped) context.io.stderr.write(`asynctutor: ${why}\n`);
  }
  const result = resultOf(session.answers);
  const names = await namesIn(context);
  const { messages, screen, say } = context;
  const verdict = messages.quiz.end.score(result.points, result.asked);
  const rows = (options: ViewOptions) => resultRows(result, again, names, context, options);
  const lines = ['', screen.theme.colour.bold(verdict), ...rows(screen)];
  if (end === 'done' && session.answers.length > 0) {
    await offerMore(session, { verdict, rows, trace: lines }, asker, context);
  } else {
    asker.close();
    if (session.answers.length > 0) sayKept(session, journal, context);
    say(session.answers.length === 0 ? ['', messages.quiz.end.nothing] : lines);
  }
  return { result, names };
}

/** Of what could not be written, something else was said. */
function sayKept({ answers }: Session, journal: CourseJournal, { messages, say }: Context): void {
  if (answers.length === 0) say(['', messages.quiz.end.nothing]);
  else if (journal.isWritten) say(['', messages.quiz.kept(answers.length)]);
}
