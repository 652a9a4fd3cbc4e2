import { textIn } from '../../i18n/index.ts';
import { blocksOfType, type Chapter, questionsOf } from '../../lessons/index.ts';
import type { AnswerRecord } from '../../progress/record.ts';
import { writeDurably } from '../../progress/write.ts';
import { answerText, type Question, solve } from '../../questions/index.ts';
import { unlessInterrupted } from '../../terminal/screen/io.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { codeSpan, joinLines } from '../../text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { chapterOrNull } from '../course/chapters.ts';
import { type CourseExercise, exerciseOrNull, exercisesOf } from '../course/exercises.ts';
import { type CourseContext, commandFor, openCourse } from '../course/open-course.ts';
import { nameOfVariant } from '../exercise/choose.ts';
import { workingFile } from '../exercise/working-file.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import { withFiles } from '../journal/journal.ts';
import { readSource } from '../watching/read-source.ts';
import {
  type AnsweredQuestion,
  type ChapterSheet,
  sheetMarkdown,
  type TriedExercise,
} from './sheet-markdown.ts';

export interface SheetOptions {
  readonly lessons?: string;
}

/**
 * `asynctutor progress sheet`: what was learnt, as Markdown.
 * @param file a new one; undefined for the output
 * @throws CliError if there is nothing, or no way to write it
 */
export async function writeSheet(
  file: string | undefined,
  options: SheetOptions,
  outer: Context,
): Promise<void> {
  const context = openCourse(outer, options);
  const { io, messages, library, say } = context;
  const words = messages.progress.sheet;
  const chapters = await unlessInterrupted(io, chapterSheets(new CourseJournal(context), context));
  if (chapters.length === 0) throw new CliError(words.nothing(commandFor('lesson', library)));
  const lines = sheetMarkdown(chapters, messages).map(sanitize);
  if (file === undefined) {
    io.stdout.write(joinLines(lines));
    return;
  }
  withFiles(file, messages, () => writeDurably(file, lines));
  say([words.written(sanitize(file))]);
}

/** Of each chapter of which there is something. */
async function chapterSheets(journal: CourseJournal, context: CourseContext): Promise<ChapterSheet[]> {
  const exercises = await exercisesOf(context);
  const sheets: ChapterSheet[] = [];
  for (const file of context.chapters.files) {
    const chapter = await chapterOrNull(file, context);
    if (chapter === null) continue;
    const own = exercises.filter(({ chapter: id }) => id === file.id);
    const sheet = {
      title: `${chapter.order}. ${textIn(chapter.title, context.language)}`,
      keyPoints: keyPointsOf(chapter, journal, context),
      answers: await answersOf(chapter, journal, context),
      exercises: await triedOf(own, journal, context),
    };
    if (sheet.keyPoints.length + sheet.answers.length + sheet.exercises.length > 0) sheets.push(sheet);
  }
  return sheets;
}

/** Only of pages that were read. */
function keyPointsOf(
  { id, pages, ...chapter }: Chapter,
  journal: CourseJournal,
  { language }: CourseContext,
): string[] {
  const read = journal.pagesRead(id);
  const seen = { ...chapter, id, pages: pages.filter((page) => read.has(page.id)) };
  return [...blocksOfType(seen, 'key-points')].flatMap(({ block: { points } }) =>
    points.map((point) => textIn(point, language)),
  );
}

async function answersOf(
  chapter: Chapter,
  journal: CourseJournal,
  context: CourseContext,
): Promise<AnsweredQuestion[]> {
  const answered: AnsweredQuestion[] = [];
  for (const { question } of questionsOf(chapter)) {
    const last = journal.answers.get(journal.nameOf(question.id))?.at(-1);
    if (last !== undefined) answered.push(await answeredQuestion(question, last, context));
  }
  return answered;
}

async function answeredQuestion(
  question: Question,
  { right, hint, given }: AnswerRecord,
  { language, messages, python }: CourseContext,
): Promise<AnsweredQuestion> {
  const say = (text: string): string => (question.kind === 'line' ? messages.quiz.line(Number(text)) : text);
  // The model answer to a question from memory is its explanation.
  const solution = question.kind === 'recall' ? null : await solve({ question }, python.traceOf);
  return {
    prompt: textIn(question.prompt, language),
    program:
      question.code === undefined ? null : { language: question.language ?? 'python', code: question.code },
    right,
    hint,
    given: given === undefined ? null : say(given),
    key:
      solution === null || solution instanceof Error
        ? null
        : say(answerText(question, solution.key, language)),
    explanation: textIn(question.explanation, language),
  };
}

/** The exercises that were tried, each with the learner's program as it is now, in the form that was done last. */
async function triedOf(
  exercises: readonly CourseExercise[],
  journal: CourseJournal,
  context: CourseContext,
): Promise<TriedExercise[]> {
  const tried: TriedExercise[] = [];
  for (const file of exercises) {
    const attempts = journal.attempts.get(journal.nameOf(file.id)) ?? [];
    const last = journal.lastPass(file.id) ?? attempts.at(-1);
    if (last === undefined) continue;
    const exercise = await exerciseOrNull(file, context);
    const path = workingFile(nameOfVariant(file.id, last.variant));
    const source = readSource(path);
    tried.push({
      title: exercise === null ? file.id : textIn(exercise.title, context.language),
      solved: last.passed,
      path: codeSpan(path),
      code: 'text' in source ? source.text : null,
    });
  }
  return tried;
}
