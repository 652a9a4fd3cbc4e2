import { constants, copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDirectory } from '../../cpython/files.ts';
import type { Messages } from '../../i18n/index.ts';
import { type Course, courseOf, SCHEMAS } from '../../lessons/course.ts';
import { newChapter, nextOrder } from '../../lessons/new-chapter.ts';
import { ownCourse } from '../../lessons/own-course.ts';
import { writeNew } from '../../progress/write.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { quote } from '../../text/index.ts';
import { commandFor } from '../context/command-for.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { throwIfFull } from '../context/throw-if-full.ts';
import { lessonsIn } from '../course/open-course.ts';

const ID = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;

export interface NewOptions {
  readonly lessons?: string;
}

/**
 * Writes a chapter that passes the check, at the end of a course that may be empty or not there yet, and the schemas beside it.
 * @throws CliError if there is such a chapter, or no place for one
 */
export async function newChapterFile(
  id: string,
  { lessons }: NewOptions,
  { io, messages, say, program }: Context,
): Promise<void> {
  const { errors, created } = messages.lesson;
  if (!ID.test(id)) throw new CliError(errors.badId(quote(id)));
  const directory = lessons || lessonsIn(io.env) || (isDirectory('lessons') ? 'lessons' : '.');
  write(directory, messages, () => mkdirSync(directory, { recursive: true }));
  const course = courseAt(directory, messages);
  const taken = course.chapters.find((chapter) => chapter.id === id);
  if (taken !== undefined) throw new CliError(errors.taken(id, taken.file));
  const { file, text } = newChapter(id, nextOrder(course));
  const path = join(directory, file);
  // The chapter comes last: while it is not there, the same command can be given again.
  for (const name of SCHEMAS) {
    const schema = join(directory, name);
    if (existsSync(schema)) continue;
    write(schema, messages, () => copyFileSync(join(ownCourse(), name), schema, constants.COPYFILE_EXCL));
  }
  write(path, messages, () => writeNew(path, text));
  say([created(sanitize(path), commandFor(`check ${sanitize(directory)}`, { program }))]);
}

function courseAt(directory: string, messages: Messages): Course {
  try {
    return courseOf(directory, readdirSync(directory));
  } catch {
    throw new CliError(messages.lesson.errors.noPlace(sanitize(directory)));
  }
}

function write(path: string, messages: Messages, act: () => void): void {
  const { errors } = messages.lesson;
  try {
    act();
  } catch (error) {
    throwIfFull(error, path, messages);
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new CliError((there ? errors.exists : errors.noPlace)(sanitize(path)));
  }
}
