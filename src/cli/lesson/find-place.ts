import type { z } from 'zod';
import { textIn } from '../../i18n/index.ts';
import type { Chapter, ChapterFile } from '../../lessons/index.ts';
import { topicPlaces } from '../../lessons/topics.ts';
import { sentence } from '../../terminal/page/index.ts';
import { quote } from '../../text/index.ts';
import { nearest } from '../../text/nearest.ts';
import { CliError } from '../context/exit.ts';
import { chapterNamed, chapterOrNull, findPage } from '../course/chapters.ts';
import { termsOf } from '../course/glossary.ts';
import { type CourseContext, commandFor } from '../course/open-course.ts';
import type { Place } from './run-lesson.ts';
import type { placeSchema } from './schema.ts';

/** A chapter, or a page of it by its index, and what it is called. */
export interface FoundPlace {
  readonly file: ChapterFile;
  readonly page: number | null;
  readonly id: string | null;
  readonly title: string;
}

/**
 * Names on the command line are those of a chapter and perhaps of a page, or else one of the API or of a term, which may be
 * taught in several places.
 * @throws CliError for a page that the chapter has not, or a name that is none
 */
export async function findPlaces({ chapter, page }: Place, context: CourseContext): Promise<FoundPlace[]> {
  if (chapter === undefined) return [];
  const file = chapterNamed(chapter, context);
  if (file !== undefined) {
    const index = page === undefined ? null : await findPage(page, file, context);
    return [{ file, page: index, id: null, title: file.id }];
  }
  // `async with` is one name.
  const places = await placesAbout(page === undefined ? chapter : `${chapter} ${page}`, context);
  if (places.length === 0) throw unknown(chapter, await readableChapters(context), context);
  return places;
}

/** The places of the course that teach a name of the API, or a term; none if there are none. */
export async function placesAbout(name: string, context: CourseContext): Promise<FoundPlace[]> {
  const known = await readableChapters(context);
  return topicPlaces(name, known, await termsOf(context)).map((place) => {
    const { file, title, pages } = known[place.chapter] as (typeof known)[number];
    const found = place.page === null ? undefined : pages[place.page];
    return {
      file,
      page: place.page,
      id: found?.id ?? null,
      title: textIn(found?.title ?? title, context.language),
    };
  });
}

async function readableChapters(context: CourseContext): Promise<(Chapter & Pick<FoundPlace, 'file'>)[]> {
  const files = context.chapters.files;
  const loaded = await Promise.all(files.map((each) => chapterOrNull(each, context)));
  return loaded.flatMap((each, index) =>
    each === null ? [] : [{ ...each, file: files[index] as ChapterFile }],
  );
}

function unknown(name: string, known: readonly Chapter[], context: CourseContext): CliError {
  const { library, messages, chapters } = context;
  const { errors } = messages.lesson;
  const ids = known.flatMap(({ id, tags }) => [id, ...tags]);
  const meant = /^\d+$/.test(name) ? null : nearest(name, [...chapters.files.map(({ id }) => id), ...ids]);
  return new CliError(
    meant === null
      ? errors.unknown(quote(name), commandFor('lesson --list', library))
      : errors.meant(quote(name), meant),
  );
}

/** A place as data. */
export function placeData({ file, page, id, title }: FoundPlace): z.infer<typeof placeSchema> {
  return { chapter: file.id, page: id, number: page === null ? null : page + 1, title };
}

/** The commands that open each of these places. */
export function placeLines(places: readonly FoundPlace[], context: CourseContext): string[] {
  const { library, screen } = context;
  return places.flatMap(({ file, id, title }) => [
    commandFor(`lesson ${file.id}${id === null ? '' : ` ${id}`}`, library),
    ...sentence(title, '    ', screen),
  ]);
}
