import type { z } from 'zod';
import { textIn } from '../../i18n/index.ts';
import type { Chapter, ChapterFile } from '../../lessons/index.ts';
import { isInteractive } from '../../terminal/screen/io.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { readChapter } from '../course/chapters.ts';
import { type CourseContext, openCourse } from '../course/open-course.ts';
import { findPlaces, placeData, placeLines } from './find-place.ts';
import { printChapter, printHits, printList, printPage } from './print.ts';
import type { chapterListSchema, lessonSchema } from './schema.ts';

export interface LessonOptions {
  readonly list?: true;
  readonly all?: true;
  readonly search?: string;
  readonly json?: true;
  readonly lessons?: string;
}

/** What to read, by names or numbers. */
export interface Place {
  readonly chapter: string | undefined;
  readonly page: string | undefined;
}

/**
 * Shows a course: on a terminal page by page, else a chapter, or a page of it, as text; without a chapter, the list of
 * them.
 * @throws CliError for an unknown chapter or page, options that do not fit, or a course that cannot be shown
 */
export async function runLesson(
  { chapter: name, page }: Place,
  options: LessonOptions,
  outer: Context,
): Promise<void> {
  const context = openCourse(outer, options);
  const { io, messages, say } = context;
  const { list, search, all, json } = options;
  if (page !== undefined && search !== undefined)
    throw new CliError(messages.lesson.errors.oneOf('--search', page));
  if (list && (name !== undefined || search !== undefined)) {
    throw new CliError(messages.lesson.errors.oneOf('--list', name === undefined ? '--search' : name));
  }
  const places = await findPlaces({ chapter: name, page }, context);
  const { file = null, page: index = null } = places[0] ?? {};
  if (places.length > 1 && search === undefined) {
    if (json) context.sayData(places.map(placeData));
    else say(placeLines(places, context));
    return;
  }
  if (search !== undefined) {
    await printHits(search, file, json === true, context);
  } else if (json) {
    const data =
      file !== null ? await lessonData(file, index, context) : await courseData(all === true, context);
    context.sayData(data);
  } else if (!list && !all && isInteractive(io)) {
    const { read } = await import('./reader/read.ts');
    await read(file, index, context);
  } else if (file !== null) {
    const chapter = await readChapter(file, context);
    await (index === null ? printChapter(chapter, context) : printPage(chapter, index, context));
  } else if (all) {
    await printAll(context);
  } else {
    await printList(context);
  }
}

type LessonData = z.infer<typeof lessonSchema>;

async function lessonData(
  file: ChapterFile,
  page: number | null,
  context: CourseContext,
): Promise<LessonData | undefined> {
  const chapter = await readChapter(file, context);
  return page === null ? chapter : chapter.pages[page];
}

async function courseData(
  all: boolean,
  context: CourseContext,
): Promise<LessonData | z.infer<typeof chapterListSchema>> {
  if (!all) return listData(context);
  const chapters: Chapter[] = [];
  // In turn: the first that cannot be read is told, and ends it.
  for (const file of context.chapters.files) chapters.push(await readChapter(file, context));
  return chapters;
}

/** Of a chapter that cannot be read, no more is known than the name of its file tells. */
async function listData({ chapters, language }: CourseContext): Promise<z.infer<typeof chapterListSchema>> {
  const heads = await chapters.heads();
  return chapters.files.map(({ id, order, file }, index) => {
    const head = heads[index] ?? null;
    return {
      id,
      order,
      file,
      title: head && textIn(head.title, language),
      summary: head && textIn(head.summary, language),
      minutes: head?.minutes ?? null,
      parent: head?.parent ?? null,
      tags: head?.tags ?? [],
      prerequisites: head?.prerequisites ?? [],
      python: head?.python ?? [],
      covers: head?.covers ?? [],
    };
  });
}

async function printAll(context: CourseContext): Promise<void> {
  for (const [index, file] of context.chapters.files.entries()) {
    if (index > 0) context.say(['', '']);
    await printChapter(await readChapter(file, context), context);
  }
}
