import { textIn } from '../../i18n/index.ts';
import {
  type Chapter,
  type ChapterFile,
  describeProblem,
  type Head,
  InvalidFile,
  loadChapter,
  loadHeads,
} from '../../lessons/index.ts';
import { quote } from '../../text/index.ts';
import { nearest } from '../../text/nearest.ts';
import { commandFor } from '../context/command-for.ts';
import { CliError } from '../context/exit.ts';
import type { CourseContext } from './open-course.ts';

/** The chapters of a course, each read once, when it is first wanted. */
export class Chapters {
  readonly files: readonly ChapterFile[];
  private readonly context: Omit<CourseContext, 'chapters'>;
  private readonly loaded = new Map<string, Promise<Chapter>>();
  private loadedHeads: Promise<readonly (Head | null)[]> | null = null;

  constructor(context: Omit<CourseContext, 'chapters'>) {
    this.context = context;
    this.files = context.library.course.chapters;
  }

  /** A chapter, whole. @throws InvalidFile */
  load(file: ChapterFile): Promise<Chapter> {
    const { library, messages } = this.context;
    const chapter = this.loaded.get(file.id) ?? loadChapter(library, file, messages);
    this.loaded.set(file.id, chapter);
    return chapter;
  }

  /** The chapter at this index of the course. @throws InvalidFile */
  at(index: number): Promise<Chapter> {
    return this.load(this.files[index] as ChapterFile);
  }

  /** The index of a chapter in the course; -1 if it has none of this id. */
  indexOf(id: string): number {
    return this.files.findIndex((file) => file.id === id);
  }

  /** The head of each chapter; null where it cannot be read. */
  heads(): Promise<readonly (Head | null)[]> {
    this.loadedHeads ??= loadHeads(this.context.library);
    return this.loadedHeads;
  }

  /** The titles of all chapters; of one that cannot be read, its id. */
  async titles(): Promise<string[]> {
    const heads = await this.heads();
    return this.files.map(({ id }, index) => {
      const head = heads[index];
      return head ? textIn(head.title, this.context.language) : id;
    });
  }
}

/** The chapter of this name or number: `gather`, `5`, `05-gather`. */
export function chapterNamed(name: string, { library }: CourseContext): ChapterFile | undefined {
  const wanted = name.trim().toLowerCase().replaceAll(/[_\s]/g, '-');
  const number = /^\d{1,6}$/.test(wanted) ? Number(wanted) : null;
  return library.course.chapters.find(
    ({ id, order, file }) =>
      id === wanted || order === number || file === `${wanted.replace(/\.json$/, '')}.json`,
  );
}

/** The chapter of this name or number. @throws CliError if there is none */
export function findChapter(name: string, context: CourseContext): ChapterFile {
  const found = chapterNamed(name, context);
  if (found !== undefined) return found;
  const { library, messages } = context;
  const { errors } = messages.lesson;
  const ids = library.course.chapters.map(({ id }) => id);
  const meant = /^\d+$/.test(name.trim()) ? null : nearest(name.trim(), ids);
  throw new CliError(
    meant === null
      ? errors.unknown(quote(name), commandFor('lesson --list', library))
      : errors.meant(quote(name), meant),
  );
}

/** The index of the page of this name or number in a chapter. @throws CliError if there is none */
export async function findPage(name: string, file: ChapterFile, context: CourseContext): Promise<number> {
  const ids = (await readChapter(file, context)).pages.map(({ id }) => id);
  const wanted = name.trim().toLowerCase();
  const index = /^\d{1,6}$/.test(wanted) ? Number(wanted) - 1 : ids.indexOf(wanted);
  if (ids[index] !== undefined) return index;
  throw new CliError(context.messages.lesson.errors.noPage(file.id, quote(name), ids.join(', ')));
}

/** A chapter, whole. What is wrong with one that cannot be shown goes to the error output. @throws CliError */
export async function readChapter(file: ChapterFile, context: CourseContext): Promise<Chapter> {
  const { chapters, messages, io } = context;
  try {
    return await chapters.load(file);
  } catch (error) {
    if (!(error instanceof InvalidFile)) throw error;
    for (const problem of error.problems) io.stderr.write(`${describeProblem(problem, messages)}\n`);
    throw new CliError(messages.lesson.errors.invalid(file.file));
  }
}

/** The title of a chapter, without the marks of code; its id, where it cannot be read or has left the course. */
export async function chapterTitle(id: string, context: CourseContext): Promise<string> {
  const file = context.chapters.files.find((each) => each.id === id);
  const chapter = file === undefined ? null : await chapterOrNull(file, context);
  return chapter === null ? id : textIn(chapter.title, context.language).replaceAll('`', '');
}

/** A chapter, whole; null for one that cannot be shown: `lesson` and `check` say what is wrong with it. */
export async function chapterOrNull(file: ChapterFile, { chapters }: CourseContext): Promise<Chapter | null> {
  try {
    return await chapters.load(file);
  } catch (error) {
    if (error instanceof InvalidFile) return null;
    throw error;
  }
}
