import type { ChapterFile } from '../../lessons/index.ts';
import { nearest, quote } from '../../text/index.ts';
import { CliError } from '../context/exit.ts';
import type { CourseContext } from './open-course.ts';

/** The chapter of this name or number: `gather`, `5`, `05-gather`. @throws CliError if there is none */
export function findChapter(name: string, { library, messages }: CourseContext): ChapterFile {
  const { chapters } = library.course;
  const wanted = name.trim().toLowerCase().replaceAll(/[_\s]/g, '-');
  const number = /^\d{1,6}$/.test(wanted) ? Number(wanted) : null;
  const found = chapters.find(
    ({ id, order, file }) =>
      id === wanted || order === number || file === `${wanted.replace(/\.json$/, '')}.json`,
  );
  if (found !== undefined) return found;
  const { errors } = messages.lesson;
  const said = quote(name);
  const suggestion =
    number === null
      ? nearest(
          wanted,
          chapters.map(({ id }) => id),
        )
      : null;
  throw new CliError(suggestion === null ? errors.unknown(said) : errors.meant(said, suggestion));
}
