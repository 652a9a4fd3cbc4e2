import { textIn } from '../../i18n/index.ts';
import { type Item, isRight, type Keyed, keyed, type Session } from '../../quiz/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import type { Context } from '../context/context.ts';
import { runPython } from '../context/run-python.ts';
import { pageOptions } from '../course/highlighting.ts';
import type { Book } from '../journal/book.ts';
import type { Asker } from '../questions/asker.ts';
import { questionLines } from '../questions/question-view.ts';

/** Milliseconds that the first drawing of a prompt may take, before the thread is used to compute the key. */
const DRAWN = 30;

/** Asks question after question, until all are answered or somebody leaves. @throws Interrupted on Ctrl-C */
export async function takeQuiz(session: Session, asker: Asker, book: Book, context: Context): Promise<void> {
  for (;;) {
    await session.prepare(1);
    const item = session.current;
    if (item === null) return;
    const number = session.answered.length + 1;
    context.say(questionLines(item, number, session.length, context, await pageOptions(context.screen)));
    const next = await answerOne(item, session, asker, book, context);
    if (next === 'leave') return;
    if (next === 'undo') undo(session, book, context);
  }
}

/** One question, to its answer and what is said of it. */
async function answerOne(
  item: Item,
  session: Session,
  asker: Asker,
  book: Book,
  context: Context,
): Promise<'go-on' | 'undo' | 'leave'> {
  const { messages, language, screen, say, io } = context;
  const start = performance.now();
  const key = thinking(item, session);
  if (session.hinted) showHint();
  for (;;) {
    const reply = await asker.ask(item);
    if (reply === 'undo' && session.answered.length === 0)
      say(sentence(messages.quiz.nothingToUndo, '', screen));
    else if (reply === 'undo' || reply === 'leave') return reply;
    else if (reply === 'hint') {
      session.hint();
      showHint();
    } else {
      const settled = await key;
      if (settled instanceof Error) {
        io.stderr.write(`asynctutor: ${messages.quiz.skipped(item.question.id, settled.message)}\n`);
        session.skip();
        return 'go-on';
      }
      const right = isRight(item.question, settled.key, reply);
      const answered = session.answer(reply, right, performance.now() - start);
      book.answer(answered);
      const { feedbackLines } = await import('../questions/feedback-view.ts');
      say(feedbackLines(item, settled, reply, answered.hint, context));
      return asker.pause(session.isOver);
    }
  }

  function showHint(): void {
    say(sentence(textIn(item.question.hint, language), messages.quiz.hint, screen));
  }
}

function undo(session: Session, book: Book, { messages, say, screen }: Context): void {
  session.undo();
  book.undo();
  say(['', ...sentence(messages.quiz.undone, '', screen)]);
}

/**
 * What is computed while the learner thinks, once the question is on the screen: the key, and after it the next
 * question. Should that not be made now, it is tried again when it is wanted, and the error told then.
 */
async function thinking(item: Item, session: Session): Promise<Keyed | Error> {
  await new Promise((resolve) => setTimeout(resolve, DRAWN));
  const key = await keyOf(item);
  session.prepare(2).catch(() => {});
  return key;
}

async function keyOf(item: Item): Promise<Keyed | Error> {
  try {
    return await keyed(item, runPython);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
