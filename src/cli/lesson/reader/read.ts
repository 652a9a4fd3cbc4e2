import type { ChapterFile } from '../../../lessons/index.ts';
import { FullScreen } from '../../../terminal/screen/full-screen.ts';
import { readChapter } from '../../course/chapters.ts';
import { pageOptions } from '../../course/highlighting.ts';
import type { CourseContext } from '../../course/open-course.ts';
import { CourseJournal } from '../../journal/course-journal.ts';
import { keepProblems } from '../../journal/journal.ts';
import { nextPosition, positionIn } from '../../journal/reading-position.ts';
import { commandLines } from '../../runs/command-lines.ts';
import type { CourseReader } from './course-reader.ts';
import type { ReaderContext, Step } from './mode.ts';
import { Reader } from './reader.ts';

/** Where reading begins: at a page, with the contents, or with the questions of the chapter that wait. */
export type Beginning = 'page' | 'contents' | 'questions';

/**
 * Lets somebody read the course on a terminal: from this chapter on, or where they left; without either, from a choice
 * of chapters. In a chapter it begins with the page of this index, or the one that was read last. The terminal is given back as it was, however it ends.
 * @throws Interrupted on Ctrl-C; CliError if the chapter cannot be shown
 */
export async function read(
  file: ChapterFile | null,
  page: number | null,
  course: CourseContext,
  begin: Beginning = 'page',
): Promise<void> {
  const { chapters, library, messages, screen, say } = course;
  if (file !== null) await readChapter(file, course);
  // Problems of the journal wait until the terminal is given back: there is no room for them on a page.
  const problems = keepProblems(course);
  const journal = new CourseJournal(course, problems.onProblem);
  const context = { ...course, journal };
  const chapter = file === null ? -1 : chapters.files.indexOf(file);
  const last = file === null ? await nextPosition(context) : await positionIn(chapter, context);
  const position = page === null ? last : { chapter, page };
  const start: Step =
    position === null || begin === 'contents' ? { to: 'contents' } : { to: 'look-up', position };
  const terminal = screen.live ? new FullScreen(context.io) : null;
  const reader = terminal === null ? await lineReader(context) : new Reader(terminal, context);
  let comesBack = false;
  terminal?.enter();
  try {
    await (begin === 'questions' && position !== null ? reader.openQuestions(position) : reader.open(start));
    await reader.run();
    comesBack = course.comesBack === true;
  } finally {
    terminal?.leave();
    problems.report();
    // Ctrl-C leaves, too, even home: what was read is kept.
    if (reader.path.position !== null && !comesBack) {
      const place = commandLines([[messages.lesson.reader.left, 'lesson']], { ...library, screen });
      // What was typed last, such as `^C`, stands on a line that is not ended.
      say([...(screen.live ? [] : ['']), ...place]);
    }
  }
}

async function lineReader(context: ReaderContext): Promise<CourseReader> {
  const { PlainReader } = await import('./plain-reader.ts');
  return new PlainReader(await pageOptions(context.screen), context);
}
