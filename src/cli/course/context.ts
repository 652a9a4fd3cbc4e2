import { type Messages, messagesIn } from '../../i18n/index.ts';
import { type Library, listCourse, NoCourse } from '../../lessons/index.ts';
import type { Io } from '../../terminal/screen/io.ts';
import { type Screen, screenOf } from '../../terminal/screen/screen.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { CliError } from '../exit.ts';
import { ownCourse } from '../own-course.ts';

/** What everything about chapters is asked with. */
export interface Context {
  readonly library: Library;
  /** That of the reader; chapters may have no words in it. */
  readonly language: string;
  readonly messages: Messages;
  readonly screen: Screen;
  readonly io: Io;
}

/** Where to find chapters, and in which language to show them. */
export interface CourseOptions {
  readonly lessons?: string;
  readonly lang?: string;
}

/** Opens a course: that of the option, of the environment, or our own. @throws CliError if it is none */
export async function openCourse({ lessons, lang }: CourseOptions, io: Io): Promise<Context> {
  const screen = screenOf(io, lang);
  const { language } = screen;
  const messages = await messagesIn(language);
  const theirs = lessons || io.env['ASYNCTUTOR_LESSONS'];
  try {
    const course = listCourse(theirs || ownCourse(), messages);
    if (course.chapters.length === 0) throw new NoCourse(messages.course.empty(sanitize(course.directory)));
    return { library: { course, foreign: Boolean(theirs) }, language, messages, screen, io };
  } catch (error) {
    if (error instanceof NoCourse) throw new CliError(error.message);
    throw error;
  }
}
