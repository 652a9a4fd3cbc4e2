import type { ChapterFile } from '../../../lessons/index.ts';
import { FullScreen } from '../../../terminal/screen/full-screen.ts';
import { Interrupted } from '../../../terminal/screen/io.ts';
import { sanitize, wrap } from '../../../terminal/text/index.ts';
import type { CourseContext } from '../../course/open-course.ts';
import { readChapter } from '../../course/read-chapter.ts';
import { Book } from './book.ts';
import { openPlaces } from './places.ts';
import { Reader } from './reader.ts';
import { nextUnfinished, spotOf } from './start.ts';

/**
 * Lets somebody read the course on a terminal: from this chapter on, or where they left; without either, from a choice
 * of chapters. The terminal is given back as it was, however it ends.
 * @throws Interrupted on Ctrl-C; CliError if the chapter cannot be shown
 */
export async function read(file: ChapterFile | null, context: CourseContext): Promise<void> {
  const { library, io, messages, screen } = context;
  if (file !== null) await readChapter(file, context);
  const book = new Book(context);
  const places = openPlaces(context);
  const spot =
    file === null
      ? await nextUnfinished(book, places)
      : await spotOf(book.chapters.indexOf(file), book, places);
  const terminal = new FullScreen(io);
  const reader = new Reader(book, places, terminal, context);
  terminal.enter();
  try {
    await reader.open(spot === null ? { to: 'contents' } : { to: 'page', spot });
    await reader.run();
  } finally {
    terminal.leave();
    for (const problem of places.problems) io.stderr.write(`asynctutor: ${problem}\n`);
  }
  if (reader.interrupted) throw new Interrupted();
  if (reader.place === null) return;
  const lessons = library.foreign ? ` --lessons ${sanitize(library.course.directory)}` : '';
  const left = messages.lesson.reader.left(`asynctutor lesson${lessons}`);
  io.stdout.write(`${wrap(left, screen.width - 1).join('\n')}\n`);
}
