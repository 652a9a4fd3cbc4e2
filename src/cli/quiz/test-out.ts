import type { ChapterFile } from '../../lessons/index.ts';
import { resultOf, type Session } from '../../quiz/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { commandFor } from '../context/command-for.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import type { CourseContext } from '../course/open-course.ts';
import type { CourseJournal } from '../journal/course-journal.ts';
import type { QuizOptions } from './command.ts';

/** The share of a chapter's questions that must be right. */
const SHARE = 0.8;

/** @throws CliError without a chapter, or for options that would ask less than all of its questions */
export function checkTestOut(
  chapter: ChapterFile | null,
  options: QuizOptions,
  { messages: { quiz }, program }: Context,
): void {
  if (chapter === null)
    throw new CliError(quiz.testOut.which(commandFor('quiz gather --test-out', { program })));
  for (const [option, flag] of [
    ['generated', '--generated'],
    ['kind', '--kind'],
    ['count', '-n'],
  ] as const) {
    if (options[option] !== undefined) throw new CliError(quiz.testOut.notWith(flag));
  }
}

/** What it takes for the chapter of this title to count as known. */
export function testOutNote(
  title: string,
  questions: number,
  { messages }: Pick<CourseContext, 'messages'>,
): string {
  return messages.quiz.testOut.takes(title, needed(questions), questions);
}

/** Marks the chapter as known if enough was right at the first try. @returns whether it was, and what is said of it */
export function settleTestOut(
  { id, title }: { readonly id: string; readonly title: string },
  session: Session,
  journal: CourseJournal,
  context: CourseContext,
): { readonly known: boolean; readonly lines: readonly string[] } {
  const { testOut } = context.messages.quiz;
  const { points } = resultOf(session.answers);
  const least = needed(session.length);
  const known = session.isOver && session.length > 0 && points >= least;
  if (known) journal.finish(id, 'tested-out');
  const missed = session.isOver ? testOut.missed(title, points, least) : testOut.left(title);
  return { known, lines: below(known ? testOut.known(title) : missed, context) };
}

function needed(questions: number): number {
  return Math.ceil(questions * SHARE);
}

function below(text: string, { screen }: CourseContext): string[] {
  return ['', ...sentence(text, '', screen)];
}
