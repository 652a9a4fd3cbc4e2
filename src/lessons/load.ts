import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Messages } from '../i18n/index.ts';
import type { Chapter } from './chapter.ts';
import { readContents } from './contents.ts';
import type { ChapterFile, Course } from './course.ts';
import { type Head, readHead } from './head.ts';
import type { Problem } from './problem.ts';

/**
 * A course whose chapters can be loaded. Those of our own course are not validated, as the tests have checked them and the
 * first page must appear at once. Those of a foreign course are, and only then is the validator loaded.
 */
export interface Library {
  readonly course: Course;
  /** It is not the course that comes with the program. */
  readonly foreign: boolean;
}

export class InvalidFile extends Error {
  override readonly name = 'InvalidFile';
  readonly problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    super(`${file} is not as it should be`);
    this.problems = problems;
  }
}

/** The whole chapter. @throws InvalidFile */
export function loadChapter(library: Library, { file }: ChapterFile, messages: Messages): Promise<Chapter> {
  const schema = async () => (await import('./schema/chapter.ts')).chapterSchema;
  return loadFile(library, file, schema, messages);
}

/** A JSON file of a course, whole. @throws InvalidFile */
export async function loadFile<T>(
  { course, foreign }: Library,
  file: string,
  loadSchema: () => Promise<z.ZodType<T>>,
  messages: Messages,
): Promise<T> {
  if (!foreign) return JSON.parse(readFileSync(join(course.directory, file), 'utf8')) as T;
  const [{ validate }, schema] = await Promise.all([import('./validate.ts'), loadSchema()]);
  const { value, problems } = validate(file, readContents(course.directory, file), schema, messages);
  if (value === null) throw new InvalidFile(file, problems);
  return value;
}

/** The heads of all chapters, in the order of the course; null for one that cannot be read. */
export async function loadHeads({ course, foreign }: Library): Promise<(Head | null)[]> {
  const valid = foreign ? await validHead() : (head: unknown): head is Head => head !== null;
  return course.chapters.map(({ file }) => {
    const head = valueOrNull(() => readHead(course.directory, file)) ?? wholeHead(course.directory, file);
    return valid(head) ? head : null;
  });
}

async function validHead(): Promise<(head: unknown) => head is Head> {
  const [{ chapterSchema }, { hasUnsafeStrings }] = await Promise.all([
    import('./schema/chapter.ts'),
    import('./unsafe-strings.ts'),
  ]);
  const schema = chapterSchema.omit({ pages: true });
  return (head): head is Head => !hasUnsafeStrings(head) && schema.safeParse(head).success;
}

/** The head of a chapter whose pages come first, or whose head is unusually long: reads the whole file. */
function wholeHead(directory: string, file: string): unknown {
  const contents = readContents(directory, file);
  if (!(contents instanceof Uint8Array)) return null;
  const chapter = valueOrNull(() => JSON.parse(new TextDecoder().decode(contents)) as unknown);
  if (typeof chapter !== 'object' || chapter === null) return null;
  const { pages: _, ...head } = chapter as { pages?: unknown };
  return head;
}

function valueOrNull(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return null;
  }
}
