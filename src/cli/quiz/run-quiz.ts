import { blocksOfType, type ChapterFile } from '../../lessons/index.ts';
import { draw, type Pool, randomOf, Session } from '../../quiz/index.ts';
import { type Context, makeContext } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { findChapter } from '../course/find-chapter.ts';
import { type CourseContext, openCourse } from '../course/open-course.ts';
import { readChapter } from '../course/read-chapter.ts';
import { type Book, openBook } from '../journal/book.ts';
import type { QuizOptions } from './command.ts';
import { holdQuiz } from './hold-quiz.ts';
import { resultData } from './result-data.ts';
import { announceTestOut, checkTestOut, settleTestOut } from './test-out.ts';
import { readWishes, type Wishes } from './wishes.ts';

/**
 * A quiz, from drawing its questions to its score. With `--json` the quiz itself is shown on the error output.
 * @throws CliError for an unknown chapter or kind, or a number out of range; Interrupted on Ctrl-C
 */
export async function runQuiz(name: string | undefined, options: QuizOptions, outer: Context): Promise<void> {
  const { io, language, messages } = outer;
  const shown = options.json ? makeContext({ ...io, stdout: io.stderr }, language, messages) : outer;
  const context = openCourse(shown, options);
  const chapter = name === undefined ? null : findChapter(name, context);
  const test = options.testOut ? chapter : null;
  if (options.testOut) checkTestOut(chapter, options, context.messages);
  const asked = readWishes(options, context.messages);
  const wishes = test === null ? asked : { ...asked, count: Infinity };
  const book = openBook(context);
  const session = await sessionFor(chapter, options, wishes, book, context);
  if (wishes.counted && session.length < wishes.count) {
    context.say([messages.quiz.fewer(session.length)]);
  }
  if (test !== null) announceTestOut(test.id, session.length, context);
  const { result, names } = await holdQuiz(session, commandOf(chapter, options, wishes), book, context);
  const known = test === null ? undefined : settleTestOut(test.id, session, book, context);
  if (options.json) {
    const data = resultData(session, result, wishes.seed, names, context.language);
    io.stdout.write(`${JSON.stringify({ ...data, ...(known !== undefined && { known }) }, null, 2)}\n`);
  }
}

async function sessionFor(
  chapter: ChapterFile | null,
  { generated }: QuizOptions,
  wishes: Wishes,
  { read }: Book,
  context: CourseContext,
): Promise<Session> {
  if (generated) {
    const { generatedItems } = await import('./generated-items.ts');
    const session = new Session([], generatedItems(chapter, wishes, context));
    // Begun while the rest is loaded that shows it; an error is told when the question is wanted.
    session.prepare(1).catch(() => {});
    return session;
  }
  const { chapters } = context.library.course;
  const known = chapters.filter(({ id }) => read.has(id));
  const wanted = chapter !== null ? [chapter] : known.length > 0 ? known : chapters;
  const random = randomOf(wishes.seed);
  const items = draw(
    await poolsOf(random.shuffle(wanted), wishes, context),
    wishes.count,
    random,
    wishes.kind,
  );
  if (items.length > 0) return new Session(items);
  const { errors } = context.messages.quiz;
  throw new CliError(wishes.kind === undefined ? errors.noQuestions : errors.none(wishes.kind));
}

/** The questions of as many chapters as are needed: to read them all would take longer than the first question may. */
async function poolsOf(
  files: readonly ChapterFile[],
  { count, kind }: Wishes,
  context: CourseContext,
): Promise<Pool[]> {
  const pools: Pool[] = [];
  for (const file of files) {
    if (pools.length === count) break;
    const pool = await poolOf(file, context);
    if (pool.questions.some((question) => kind === undefined || question.kind === kind)) pools.push(pool);
  }
  return pools;
}

async function poolOf(file: ChapterFile, context: CourseContext): Promise<Pool> {
  const chapter = await readChapter(file, context);
  const questions = [...blocksOfType(chapter, 'questions')].flatMap(({ block }) => block.questions);
  return { chapter: file.id, questions };
}

/** The command that asks the same questions. */
function commandOf(chapter: ChapterFile | null, { generated, testOut }: QuizOptions, wishes: Wishes): string {
  const { kind, counted, count, seed } = wishes;
  return [
    'asynctutor quiz',
    ...(chapter === null ? [] : [chapter.id]),
    ...(generated ? ['--generated'] : []),
    ...(testOut ? ['--test-out'] : []),
    ...(kind === undefined ? [] : [`--kind ${kind}`]),
    ...(counted ? [`-n ${count}`] : []),
    `--seed ${seed}`,
  ].join(' ');
}
