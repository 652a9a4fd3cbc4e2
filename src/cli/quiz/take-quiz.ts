import { type Result, resultOf, type Session } from '../../quiz/index.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import type { Context } from '../context/context.ts';
import { type Names, namesIn } from '../course/names.ts';
import type { CourseContext } from '../course/open-course.ts';
import type { CourseJournal } from '../journal/course-journal.ts';
import { askQuestions } from '../questions/ask-questions.ts';
import { resultLines } from '../score/result.ts';

export interface TakeOptions {
  /** Shown with the first question. */
  readonly notes?: readonly string[];
  /** What follows from the answers, in lines below the score. */
  readonly conclude?: () => readonly string[];
  /** Whether the score is data: then nobody is asked what to do with it. */
  readonly isData?: boolean;
}

/**
 * Asks the questions of a session, until all are answered or somebody leaves, and shows the score; on a screen, lets what
 * was missed be asked again, or read about.
 * @param again the words of the command that asks the same questions, if there is one
 * @throws Interrupted on Ctrl-C
 */
export async function takeQuiz(
  session: Session,
  again: string | null,
  journal: CourseJournal,
  context: CourseContext,
  { notes = [], conclude = () => [], isData = false }: TakeOptions = {},
): Promise<{ result: Result; names: Names }> {
  const end = await askAll(session, notes, journal, context);
  const result = resultOf(session.answers);
  const names = await namesIn(context);
  const concluded = conclude();
  const lines = (): string[] => [...resultLines(result, again, names, context), ...concluded];
  try {
    if (end === 'done' && context.screen.live && context.io.stdin.isTTY && !isData) {
      const { afterQuiz } = await import('../score/after-quiz.ts');
      const { read } = await import('../lesson/reader/read.ts');
      await afterQuiz(session, () => lines().slice(1), names, context, { read });
    }
  } finally {
    context.say(lines());
  }
  return { result, names };
}

async function askAll(
  session: Session,
  notes: readonly string[],
  journal: CourseJournal,
  context: CourseContext,
): Promise<'done' | 'left'> {
  try {
    const end = await askQuestions(session, null, journal, context, notes);
    if (end === 'left' && session.answers.length > 0) sayKept(session, journal, context);
    return end;
  } catch (error) {
    if (error instanceof Interrupted) sayKept(session, journal, context);
    throw error;
  } finally {
    for (const why of session.skipped) context.io.stderr.write(`asynctutor: ${why}\n`);
  }
}

/** Says nothing of answers that could not be written: that was said already. */
function sayKept({ answers }: Session, journal: CourseJournal, { messages, say }: Context): void {
  if (answers.length === 0) say(['', messages.quiz.end.nothing]);
  else if (journal.isWritten) say(['', messages.quiz.kept(answers.length)]);
}
