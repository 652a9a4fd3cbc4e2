import type { Messages } from '../../i18n/index.ts';
import { type Course, type Library, listCourse, NoCourse } from '../../lessons/index.ts';
import { ownCourse } from '../../lessons/own-course.ts';
import { withHome } from '../../progress/home.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { Chapters } from './chapters.ts';

export interface CourseContext extends Context {
  readonly library: Library & Pick<Context, 'program'>;
  readonly chapters: Chapters;
}

/** The course that the environment names; empty if it names none. */
export function lessonsIn(env: Context['io']['env']): string {
  return withHome(env['ASYNCTUTOR_LESSONS'] ?? '', env);
}

/** Opens a course: that of the option, of the environment, or our own. @throws CliError if it is none */
export function openCourse(context: Context, { lessons }: { readonly lessons?: string }): CourseContext {
  const { io, messages } = context;
  const theirs = lessons || lessonsIn(io.env);
  const course = courseIn(theirs || ownCourse(), messages);
  if (course.chapters.length === 0) {
    throw new CliError(messages.course.empty(sanitize(course.directory)));
  }
  const opened = { ...context, library: { course, foreign: Boolean(theirs), program: context.program } };
  return { ...opened, chapters: new Chapters(opened) };
}

export { commandFor } from '../context/command-for.ts';

/** The course in a directory, though it may have no chapters. @throws CliError if it is none */
export function courseIn(directory: string, messages: Messages): Course {
  try {
    return listCourse(directory, messages);
  } catch (error) {
    if (error instanceof NoCourse) throw new CliError(error.message);
    throw error;
  }
}
