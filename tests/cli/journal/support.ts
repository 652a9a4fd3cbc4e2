import { makeContext } from '../../../src/cli/context/context.ts';
import { type CourseContext, openCourse } from '../../../src/cli/course/open-course.ts';
import { messagesIn } from '../../../src/i18n/index.ts';
import type { Io } from '../../../src/terminal/screen/io.ts';

/** A course, our own without another, for somebody whose journal is in this directory. */
export async function courseFor(
  home: string,
  { language = 'en', lessons }: { readonly language?: string; readonly lessons?: string } = {},
): Promise<CourseContext> {
  const env = { ASYNCTUTOR_HOME: home, LANG: 'C.UTF-8' };
  return openCourse(
    makeContext({ stdout: {}, env } as unknown as Io, language, await messagesIn(language)),
    lessons === undefined ? {} : { lessons },
  );
}
