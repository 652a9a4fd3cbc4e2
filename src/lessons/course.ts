import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Messages } from '../i18n/index.ts';
import { CURRICULUM } from './curriculum.ts';
import { GLOSSARY } from './glossary/index.ts';
import { SYMPTOMS } from './symptoms/index.ts';
import { visible } from './visible.ts';

/** A chapter as known from the name of its file. */
export interface ChapterFile {
  /** The file's name, without its directory. */
  readonly file: string;
  readonly id: string;
  readonly order: number;
}

/** An exercise as known from the name of its file. */
export interface ExerciseFile {
  /** The file's path from the directory of the course: `exercises/gather-three.json`. */
  readonly file: string;
  readonly id: string;
}

/** The contents of a course's directory, known from the names of its files alone. */
export interface Course {
  readonly directory: string;
  /** In the order of the course. */
  readonly chapters: readonly ChapterFile[];
  /** In the order of their names. */
  readonly exercises: readonly ExerciseFile[];
  /** JSON files with other names, which nothing would ever read. */
  readonly strays: readonly string[];
  readonly hasCurriculum: boolean;
  readonly hasSymptoms: boolean;
  readonly hasGlossary: boolean;
}

/** A directory is no course. The message says why, to be shown as it is. */
export class NoCourse extends Error {
  override readonly name = 'NoCourse';
}

/** The JSON schemas in a course's directory, for editors. */
export const SCHEMAS = [
  'lesson.schema.json',
  'exercise.schema.json',
  'symptoms.schema.json',
  'glossary.schema.json',
];

const EXERCISES = 'exercises';

const EXERCISE = /^exercises\/([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/;

const CHAPTER = /^(\d{2,6})-([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/;

/** Lists a course without opening any file. @throws NoCourse */
export function listCourse(directory: string, messages: Messages): Course {
  const course = courseOf(directory, namesIn(directory, messages));
  if (course.chapters.length + course.strays.length > 0) return course;
  throw new NoCourse(messages.course.empty(visible(directory)));
}

/** The course with files of these names, relative to its directory. */
export function courseOf(directory: string, files: readonly string[]): Course {
  const chapters = files.flatMap((file) => chapterFile(file) ?? []);
  const exercises = files.flatMap((file) => exerciseFile(file) ?? []);
  const known = new Set([
    CURRICULUM,
    SYMPTOMS,
    GLOSSARY,
    ...SCHEMAS,
    ...[...chapters, ...exercises].map(({ file }) => file),
  ]);
  return {
    directory,
    exercises: exercises.sort((a, b) => (a.file < b.file ? -1 : 1)),
    chapters: chapters.sort((a, b) => a.order - b.order || (a.file < b.file ? -1 : 1)),
    strays: files.filter((file) => /\.json$/i.test(file) && !known.has(file)).sort(),
    hasCurriculum: files.includes(CURRICULUM),
    hasSymptoms: files.includes(SYMPTOMS),
    hasGlossary: files.includes(GLOSSARY),
  };
}

/** @returns null if `file` is not the name of a chapter's file */
export function chapterFile(file: string): ChapterFile | null {
  const [, order, id] = CHAPTER.exec(file) ?? [];
  return order === undefined || id === undefined ? null : { file, id, order: Number(order) };
}

function exerciseFile(file: string): ExerciseFile | null {
  const id = EXERCISE.exec(file)?.[1];
  return id === undefined ? null : { file, id };
}

export function fileNameOf(id: string, order: number): string {
  return `${String(order).padStart(2, '0')}-${id}.json`;
}

function namesIn(directory: string, { course }: Messages): string[] {
  try {
    const names = readdirSync(directory, { withFileTypes: true });
    const inside = names.some((each) => each.name === EXERCISES && each.isDirectory())
      ? readdirSync(join(directory, EXERCISES)).map((name) => `${EXERCISES}/${name}`)
      : [];
    return [...names.map(({ name }) => name), ...inside];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const shown = visible(directory);
    if (code === 'ENOENT') throw new NoCourse(course.missing(shown));
    if (code === 'ENOTDIR') throw new NoCourse(course.notDirectory(shown));
    throw new NoCourse(course.unreadable(shown));
  }
}
