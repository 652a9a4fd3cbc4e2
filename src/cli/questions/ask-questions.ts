import { textIn } from '../../i18n/index.ts';
import type { Grade } from '../../progress/index.ts';
import { answerText, feedbackOn, type Item, type Solution, solve } from '../../questions/index.ts';
import type { QuizAnswer, Session } from '../../quiz/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import type { FullScreen } from '../../terminal/screen/full-screen.ts';
import { columnsOf, truncate } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { chapterTitle } from '../course/chapters.ts';
import type { CourseContext } from '../course/open-course.ts';
import type { CourseJournal } from '../journal/course-journal.ts';
import { type Answered, type Asker, type Commands, openAsker } from './asker.ts';
import { askRecall } from './recall.ts';

/** Columns of a row that are left for which lines of it are shown, such as `  1-12/30`, and the brackets. */
const LEAST_FIGURES = 13;

/** Milliseconds to let the prompt be drawn before the thread is busy with the key. */
const DRAWN = 30;

/**
 * Asks the questions of a session, each with the reasons after its answer, until all are answered or somebody leaves.
 * First answers go to the journal; `session.answers` has them, too.
 * @param journal null where nothing is to be kept: an answer after its solution was seen says little
 * @param terminal the screen to ask on, where somebody has taken it already; else one is taken, and given back
 * @param notes are told with the first question: a screen hides what was said before it
 * @throws Interrupted on Ctrl-C
 */
export async function askQuestions(
  session: Session,
  terminal: FullScreen | null,
  journal: CourseJournal | null,
  context: CourseContext,
  notes: readonly string[] = [],
): Promise<'done' | 'left'> {
  const asker = await openAsker(context, terminal);
  let isAgain = false;
  try {
    for (const text of notes) asker.tell({ kind: 'note', text });
    for (;;) {
      await asker.wait(context.messages.quiz.making, session.prepare(1));
      const item = session.current;
      if (item === null) return 'done';
      const next = await askOne(item, isAgain, session, asker, journal, context);
      if (next === 'leave') return 'left';
      isAgain = next === 'back' && session.back();
    }
  } finally {
    asker.close();
  }
}

async function askOne(
  item: Item,
  isAgain: boolean,
  session: Session,
  asker: Asker,
  journal: CourseJournal | null,
  context: CourseContext,
): Promise<'go-on' | 'back' | 'leave'> {
  const { quiz } = context.messages;
  const { question } = item;
  const place = await placeOf(item, session, context);
  const start = performance.now();
  const solving = solveWhileThinking(item, session, context);
  const remarks = isAgain ? [{ kind: 'note', text: quiz.askedAgain } as const] : [];
  for (;;) {
    const asking = {
      item,
      place,
      remarks,
      hinted: session.hinted,
      commands: {
        hint: quiz.keys.costlyHint,
        ...(session.number > 1 && { back: quiz.keys.goBack }),
        leave: quiz.keys.leave,
      },
    };
    const { reply, hinted } =
      question.kind === 'recall'
        ? await askRecall(question, asking, asker, context)
        : await asker.ask(asking);
    const milliseconds = performance.now() - start;
    if (hinted) session.hint();
    if (reply === 'back' || reply === 'leave') return reply;
    if (reply !== 'run') {
      const solution = await asker.wait(quiz.running, solving);
      if (solution instanceof Error) {
        session.skip(quiz.skipped(question.id, solution.message));
        return 'go-on';
      }
      const feedback = feedbackOn(question, solution.key, reply, context.language);
      const { isFirstTry, number } = session;
      const answer = session.answer(reply, feedback.right, milliseconds);
      if (isFirstTry && journal !== null) record(answer, journal, context.language);
      if (isFirstTry) asker.keep(traceOf(answer, number, context));
      // Who has judged their own answer has read the model answer already.
      if (question.kind === 'recall') return 'go-on';
      const { feedbackRows } = await import('./feedback-view.ts');
      const next = await asker.show({
        ...verdictOn(answer, context),
        place,
        rows: (options) => feedbackRows({ question, answer: reply, feedback }, solution, context, options),
        goOn: session.isAtEnd ? quiz.keys.score : quiz.keys.goOn,
        commands: commandsAfter(context),
      });
      return next === 'run' ? 'go-on' : next;
    }
  }
}

/** `Question 3 of 10 (Several at once: gather)`, cut where a row has no room for it and the figures behind it. */
async function placeOf({ chapter }: Item, session: Session, context: CourseContext): Promise<string> {
  const { width, theme } = context.screen;
  const count = context.messages.quiz.question(session.number, session.length);
  const room = width - columnsOf(count) - LEAST_FIGURES;
  const title = truncate(await chapterTitle(chapter, context), room, theme.marks.ellipsis);
  return `${count} (${title})`;
}

function commandsAfter({ messages: { quiz } }: Context): Commands {
  return { back: quiz.keys.goBack, leave: quiz.keys.leave };
}

function verdictOn(
  { right, hint }: QuizAnswer,
  { messages: { quiz } }: Context,
): Pick<Answered, 'right' | 'verdict'> {
  return { right, verdict: right ? (hint ? quiz.rightWithHint : quiz.right) : quiz.wrong };
}

/** `✔ 3. How long does it take?` */
function traceOf({ item, right }: QuizAnswer, number: number, { language, screen }: Context): string[] {
  const { states, marks } = screen.theme;
  const { glyph, paint } = states[right ? 'done' : 'failed'];
  const [paragraph = ''] = textIn(item.question.prompt, language).split('\n');
  const options = { width: screen.width - marks.ellipsis.length - 1, theme: screen.theme };
  const [first = '', ...rest] = sentence(paragraph, `${glyph} ${number}. `, options, paint);
  return [rest.length === 0 ? first : `${first} ${marks.ellipsis}`];
}

function record(answered: QuizAnswer, journal: CourseJournal, language: string): void {
  const { item, answer, right, hint, milliseconds } = answered;
  const { question, chapter, seed } = item;
  const grade = ownGrade(answered);
  journal.answer({
    question,
    chapter,
    seed,
    right,
    tries: 1,
    hint,
    milliseconds: Math.round(milliseconds),
    ...(grade === null ? { given: answerText(question, answer, language) } : { grade }),
  });
}

/** How well something was remembered, where the learner has judged it. */
function ownGrade({ answer, hint }: QuizAnswer): Grade | null {
  if (answer.kind !== 'recall') return null;
  const grade = ({ none: 'again', part: 'hard', all: 'good' } as const)[answer.recalled];
  return hint && grade === 'good' ? 'hard' : grade;
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
