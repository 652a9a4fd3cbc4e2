import { blocksOfType, type ChapterFile } from '../../lessons/index.ts';
import { randomOf } from '../../questions/index.ts';
import { draw, type MakeItem, type Pool, Session } from '../../quiz/index.ts';
import { type Context, makeContext } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { chapterTitle, findChapter, readChapter } from '../course/chapters.ts';
import { type CourseContext, openCourse } from '../course/open-course.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import { keepProblems } from '../journal/journal.ts';
import type { QuizOptions } from './command.ts';
import { type NamedQuestion, questionNamed } from './one-question.ts';
import { resultData } from './result-data.ts';
import { type QuizSettings, readSettings } from './settings.ts';
import { takeQuiz } from './take-quiz.ts';
import { checkTestOut, settleTestOut, testOutNote } from './test-out.ts';

/**
 * A quiz, from drawing its questions to its score. With `--json` the quiz itself is shown on the error output.
 * @throws CliError for an unknown chapter or kind, or a number out of range; Interrupted on Ctrl-C
 */
export async function runQuiz(name: string | undefined, options: QuizOptions, outer: Context): Promise<void> {
  const { io, language, messages } = outer;
  const shown = options.json ? makeContext({ ...io, stdout: io.stderr }, language, messages) : outer;
  const context = openCourse(shown, options);
  const problems = keepProblems(context);
  try {
    await quizOn(name, options, new CourseJournal(context, problems.onProblem), context, outer.sayData);
  } finally {
    problems.report();
  }
}

async function quizOn(
  name: string | undefined,
  options: QuizOptions,
  journal: CourseJournal,
  context: CourseContext,
  sayData: Context['sayData'],
): Promise<void> {
  const { messages } = context;
  const only =
    options.question === undefined ? null : await questionNamed(options.question, name, options, context);
  const chapter = only?.file ?? (name === undefined ? null : findChapter(name, context));
  const test =
    options.testOut && chapter !== null
      ? { id: chapter.id, title: await chapterTitle(chapter.id, context) }
      : null;
  if (options.testOut) checkTestOut(chapter, options, context);
  const asked = readSettings(options, context.messages);
  const settings = test === null ? asked : { ...asked, count: Infinity };
  const session =
    only === null
      ? await sessionFor(chapter, options, settings, journal, context)
      : sessionOf(only, settings);
  const hasRead = context.chapters.files.some(({ id }) => journal.hasRead(id));
  const notes = [
    ...(chapter === null && !hasRead ? [messages.quiz.aboutAll] : []),
    ...(settings.counted && session.length < settings.count ? [messages.quiz.fewer(session.length)] : []),
    ...(test === null ? [] : [testOutNote(test.title, session.length, context)]),
  ];
  const again =
    only === null
      ? wordsOf(chapter, options, settings)
      : `quiz --question ${only.question.id} --seed ${settings.seed}`;
  let known: boolean | null = null;
  const conclude = (): readonly string[] => {
    if (test === null) return [];
    const settled = settleTestOut(test, session, journal, context);
    known = settled.known;
    return settled.lines;
  };
  const { result, names } = await takeQuiz(session, again, journal, context, {
    notes,
    conclude,
    isData: options.json === true,
  });
  if (options.json) {
    sayData(resultData(session, result, settings.seed, known, names, context));
  }
}

function sessionOf({ file, question }: NamedQuestion, { seed }: QuizSettings): Session {
  return new Session(draw([{ chapter: file.id, questions: [question] }], 1, randomOf(seed)));
}

async function sessionFor(
  chapter: ChapterFile | null,
  { generated }: QuizOptions,
  settings: QuizSettings,
  journal: CourseJournal,
  context: CourseContext,
): Promise<Session> {
  const { chapters } = context.library.course;
  const read = chapters.filter(({ id }) => journal.hasRead(id));
  const wanted = chapter !== null ? [chapter] : read.length > 0 ? read : chapters;
  if (generated) {
    const session = new Session(await makersFor(chapter, wanted, settings, context));
    // Begin while the rest is loaded that shows it; an error is told when the question is wanted.
    session.prepare(1).catch(() => {});
    return session;
  }
  const random = randomOf(settings.seed);
  const items = draw(
    await poolsOf(random.shuffle(wanted), settings, context),
    settings.count,
    random,
    settings.kind,
  );
  if (items.length > 0) return new Session(items);
  const { errors } = context.messages.quiz;
  throw new CliError(settings.kind === undefined ? errors.noQuestions : errors.none(settings.kind));
}

/**
 * Makes questions up about what was read; about anything, where none can be made up about that.
 * @throws CliError if none can be made up about the chapter, or none of that kind
 */
async function makersFor(
  chapter: ChapterFile | null,
  wanted: readonly ChapterFile[],
  { count, kind, seed }: QuizSettings,
  { messages, python }: CourseContext,
): Promise<MakeItem[]> {
  const { errors } = messages.quiz;
  if (kind !== undefined && kind !== 'choice') throw new CliError(errors.kindNotGenerated('choice'));
  const { questionMakers, templates } = await import('../../quiz/generate/index.ts');
  const known = templates.filter((template) => wanted.some(({ id }) => template.chapter === id));
  if (chapter !== null && known.length === 0) {
    const chapters = [...new Set(templates.map((template) => template.chapter))].join(', ');
    throw new CliError(errors.notGenerated(chapter.id, chapters));
  }
  return questionMakers(known.length > 0 ? known : templates, count, randomOf(seed), python.run);
}

/** Reads as few chapters as are needed: to read them all would delay the first question. */
async function poolsOf(
  files: readonly ChapterFile[],
  { count, kind }: QuizSettings,
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

function wordsOf(
  chapter: ChapterFile | null,
  { generated, testOut }: QuizOptions,
  settings: QuizSettings,
): string {
  const { kind, counted, count, seed } = settings;
  return [
    'quiz',
    ...(chapter === null ? [] : [chapter.id]),
    ...(generated ? ['--generated'] : []),
    ...(testOut ? ['--test-out'] : []),
    ...(kind === undefined ? [] : [`--kind ${kind}`]),
    ...(counted ? [`-n ${count}`] : []),
    `--seed ${seed}`,
  ].join(' ');
}
