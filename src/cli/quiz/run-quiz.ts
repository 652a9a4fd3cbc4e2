import { blocksOfType, type ChapterFile } from '../../lessons/index.ts';
import { draw, type Item, type Pool, randomOf } from '../../quiz/index.ts';
import type { QuizOptions } from '../commands/quiz.ts';
import { CliError } from '../exit.ts';
import type { Io } from '../io.ts';
import { type Context, openCourse } from '../lesson/context.ts';
import { findChapter } from '../lesson/find-chapter.ts';
import { readChapter } from '../lesson/read-chapter.ts';
import { type Book, openBook } from './book.ts';
import { holdQuiz } from './hold-quiz.ts';
import { resultData } from './result-data.ts';
import { readWishes, type Wishes } from './wishes.ts';

/**
 * A quiz, from drawing its questions to its score. With `--json` the quiz itself is shown on the error output.
 * @throws CliError for an unknown chapter or kind, or a number out of range; Interrupted on Ctrl-C
 */
export async function runQuiz(name: string | undefined, options: QuizOptions, outer: Io): Promise<void> {
  const io: Io = options.json ? { ...outer, stdout: outer.stderr } : outer;
  const context = openCourse(options, io);
  const wishes = readWishes(options, context.messages);
  const chapter = name === undefined ? null : findChapter(name, context);
  const book = openBook(io);
  const items = await itemsFor(chapter, options, wishes, book, context);
  if (wishes.counted && items.length < wishes.count) {
    io.stdout.write(`${context.messages.quiz.fewer(items.length)}\n`);
  }
  const { session, result, names } = await holdQuiz(
    items,
    commandOf(chapter, options, wishes),
    book,
    context,
  );
  if (options.json) {
    const data = resultData(session, result, wishes.seed, names, context.language);
    outer.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
  }
}

async function itemsFor(
  chapter: ChapterFile | null,
  { generated }: QuizOptions,
  wishes: Wishes,
  { read }: Book,
  context: Context,
): Promise<Item[]> {
  if (generated) {
    const { generatedItems } = await import('./generated-items.ts');
    return generatedItems(chapter, wishes, context);
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
  if (items.length > 0) return items;
  const { errors } = context.messages.quiz;
  throw new CliError(wishes.kind === undefined ? errors.noQuestions : errors.none(wishes.kind));
}

/** The questions of as many chapters as are needed: to read them all would take longer than the first question may. */
async function poolsOf(
  files: readonly ChapterFile[],
  { count, kind }: Wishes,
  context: Context,
): Promise<Pool[]> {
  const pools: Pool[] = [];
  for (const file of files) {
    if (pools.length === count) break;
    const pool = await poolOf(file, context);
    if (pool.questions.some((question) => kind === undefined || question.kind === kind)) pools.push(pool);
  }
  return pools;
}

async function poolOf(file: ChapterFile, context: Context): Promise<Pool> {
  const chapter = await readChapter(file, context);
  const questions = [...blocksOfType(chapter, 'questions')].flatMap(({ block }) => block.questions);
  return { chapter: file.id, questions };
}

/** The command that asks the same questions. */
function commandOf(chapter: ChapterFile | null, { generated }: QuizOptions, wishes: Wishes): string {
  const { kind, counted, count, seed } = wishes;
  return [
    'asynctutor quiz',
    ...(chapter === null ? [] : [chapter.id]),
    ...(generated ? ['--generated'] : []),
    ...(kind === undefined ? [] : [`--kind ${kind}`]),
    ...(counted ? [`-n ${count}`] : []),
    `--seed ${seed}`,
  ].join(' ');
}
