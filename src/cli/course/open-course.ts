import { type Library, listCourse, NoCourse } from '../../lessons/index.ts';
import { ownCourse } from '../../lessons/own-course.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';

/** What a command about a course is given. */
export interface CourseContext extends Context {
  readonly library: Library;
}

/** Opens a course: that of the option, of the environment, or our own. @throws CliError if it is none */
export function openCourse(context: Context, { lessons }: { readonly lessons?: string }): CourseContext {
  const { io, messages } = context;
  const theirs = lessons || io.env['ASYNCTUTOR_LESSONS'];
  try {
    const course = listCourse(theirs || ownCourse(), messages);
    if (course.chapters.length === 0) throw new NoCourse(messages.course.empty(sanitize(course.directory)));
    return { ...context, library: { course, foreign: Boolean(theirs) } };
  } catch (error) {
    if (error instanceof NoCourse) throw new CliError(error.message);
    throw error;
  }
}
