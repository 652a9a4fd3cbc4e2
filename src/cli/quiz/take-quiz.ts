import { textIn } from '../../i18n/index.ts';
import { feedbackOn, type Item, type Solution, solve } from '../../questions/index.ts';
import { type QuizAnswer, type Result, resultOf, type Session } from '../../quiz/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { sayWhile } from '../../terminal/prompt/say-while.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import type { Context } from '../context/context.ts';
import { pageOptions } from '../course/highlighting.ts';
import { type Names, namesIn } from '../course/names.ts';
import type { CourseContext } from '../course/open-course.ts';
import type { CourseJournal } from '../journal/course-journal.ts';
import { type Asker, openAsker } from '../questions/asker.ts';
import { questionLines } from '../questions/question-view.ts';
import { resultLines } from './result.ts';

/** Milliseconds to let the prompt be drawn before the thread is busy with the key. */
const DRAWN = 30;

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
  const asker = await openAsker(context);
  try {
    await askAll(session, asker, journal, context);
  } catch (error) {
    if (error instanceof Interrupted) sayKept(session, journal, context);
    throw error;
  } finally {
    asker.close();
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

async function askAll(
  session: Session,
  asker: Asker,
  journal: CourseJournal,
  context: Context,
): Promise<void> {
  const { messages, screen, io, say } = context;
  for (;;) {
    await sayWhile(messages.quiz.making, session.prepare(1), screen, io);
    const item = session.current;
    if (item === null) return;
    say(questionLines(item, session.number, session.length, context, await pageOptions(screen)));
    const next = await askOne(item, session, asker, journal, context);
    if (next === 'leave') return;
    if (next === 'back') {
      session.back();
      say(['', ...sentence(messages.quiz.askedAgain, '', screen)]);
    }
  }
}

async function askOne(
  item: Item,
  session: Session,
  asker: Asker,
  journal: CourseJournal,
  context: Context,
): Promise<'go-on' | 'back' | 'leave'> {
  const { messages, language, screen, say, io } = context;
  const { question } = item;
  const start = performance.now();
  const solving = solveWhileThinking(item, session, context);
  const sayHint = (): void => say(sentence(textIn(question.hint, language), messages.quiz.hint, screen));
  if (session.hinted) sayHint();
  for (;;) {
    const reply = await asker.ask(item);
    const milliseconds = performance.now() - start;
    if (reply === 'back' && session.number === 1) {
      say(sentence(messages.quiz.nothingBefore, '', screen));
    } else if (reply === 'back' || reply === 'leave') {
      return reply;
    } else if (reply === 'hint') {
      session.hint();
      sayHint();
    } else {
      const solution = await sayWhile(messages.quiz.running, solving, screen, io);
      if (solution instanceof Error) {
        io.stderr.write(`asynctutor: ${messages.quiz.skipped(question.id, solution.message)}\n`);
        session.skip();
        return 'go-on';
      }
      const feedback = feedbackOn(question, solution.key, reply, language);
      const { isFirstTry } = session;
      const answer = session.answer(reply, feedback.right, milliseconds);
      if (isFirstTry) record(answer, journal);
      const { feedbackLines } = await import('../questions/feedback-view.ts');
      say(feedbackLines(answer, solution, feedback, context));
      return asker.pause(session.isAtEnd);
    }
  }
}

function record({ item, right, hint, milliseconds }: QuizAnswer, journal: CourseJournal): void {
  const { question, chapter, seed } = item;
  journal.answer({ question, chapter, seed, right, tries: 1, hint, milliseconds: Math.round(milliseconds) });
}

/**
 * Computes the key once the question is on the screen, and makes the next question. An error of the latter can wait:
 * the question is made again when it is wanted.
 */
async function solveWhileThinking(
  item: Item,
  session: Session,
  { python }: Context,
): Promise<Solution | Error> {
  await new Promise((resolve) => setTimeout(resolve, DRAWN));
  const solution = await solve(item, python.traceOf);
  session.prepare(2).catch(() => {});
  return solution;
}
