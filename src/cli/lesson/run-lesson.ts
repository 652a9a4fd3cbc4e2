import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { findChapter, readChapter } from '../course/chapters.ts';
import { type CourseContext, openCourse } from '../course/open-course.ts';
import { printChapter, printHits, printList } from './print.ts';

export interface LessonOptions {
  readonly list?: true;
  readonly all?: true;
  readonly search?: string;
  readonly json?: true;
  readonly lessons?: string;
}

/**
 * Shows a course: on a terminal page by page, else a chapter as text; without a chapter, the list of them.
 * @throws CliError for an unknown chapter, options that do not fit, or a course that cannot be shown
 */
export async function runLesson(
  name: string | undefined,
  options: LessonOptions,
  outer: Context,
): Promise<void> {
  const context = openCourse(outer, options);
  const { io, messages, screen, say } = context;
  const { list, search, all, json } = options;
  if (list && (name !== undefined || search !== undefined)) {
    throw new CliError(messages.lesson.errors.oneOf('--list', name === undefined ? '--search' : name));
  }
  const file = name === undefined ? null : findChapter(name, context);
  if (search !== undefined) {
    await printHits(search, file, json === true, context);
  } else if (json) {
    const data = file === null ? await allHeads(context) : await readChapter(file, context);
    say([JSON.stringify(data, null, 2)]);
  } else if (!list && !all && screen.live && io.stdin.isTTY) {
    const { read } = await import('./reader/read.ts');
    await read(file, context);
  } else if (file !== null) {
    await printChapter(await readChapter(file, context), context);
  } else if (all) {
    await printAll(context);
  } else {
    await printList(context);
  }
}

/** The name of the file stands in for the head of a chapter that cannot be read. */
async function allHeads({ chapters }: CourseContext): Promise<unknown[]> {
  const heads = await chapters.heads();
  return chapters.files.map((file, index) => ({ ...file, ...heads[index] }));
}

async function printAll(context: CourseContext): Promise<void> {
  for (const [index, file] of context.chapters.files.entries()) {
    if (index > 0) context.say(['', '']);
    await printChapter(await readChapter(file, context), context);
  }
}
