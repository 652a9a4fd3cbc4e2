import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Messages } from '../i18n/index.ts';
import { CURRICULUM } from './curriculum.ts';
import { GLOSSARY } from './glossary/index.ts';
import { SYMPTOMS } from './symptoms/index.ts';
import { visible } from './visible.ts';

/** A chapter, as far as the name of its file tells. */
export interface ChapterFile {
  /** The file's name, without its directory. */
  readonly file: string;
  readonly id: string;
  readonly order: number;
}

/** An exercise, as far as the name of its file tells. */
export interface ExerciseFile {
  /** The file's path from the directory of the course: `exercises/gather-three.json`. */
  readonly file: string;
  readonly id: string;
}

/** The contents of a course's directory, by the names of its files alone. */
export interface Course {
  readonly directory: string;
  /** In the order of the course. */
  readonly chapters: readonly ChapterFile[];
  /** In the order of their names. */
  readonly exercises: readonly ExerciseFile[];
  /** JSON files that belong to no course: nothing would ever read them. */
  readonly strays: readonly string[];
  readonly hasCurriculum: boolean;
  readonly hasSymptoms: boolean;
  readonly hasGlossary: boolean;
}

/** A directory is no course; the message is for the person who named it. */
export class NoCourse extends Error {
  override readonly name = 'NoCourse';
}

/** The files by which an editor knows the forms of a chapter, of an exercise, of symptoms and of a glossary. */
export const SCHEMAS = [
  'lesson.schema.json',
  'exercise.schema.json',
  'symptoms.schema.json',
  'glossary.schema.json',
];

/** The folder of a course's exercises. */
const EXERCISES = 'exercises';

const EXERCISE = /^exercises\/([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/;

const CHAPTER = /^(\d{2,6})-([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/;

/** Lists a course without opening any file. @throws NoCourse */
export function listCourse(directory: string, messages: Messages): Course {
  const course = courseOf(directory, namesIn(directory, messages));
  if (course.chapters.length + course.strays.length > 0) return course;
  throw new NoCourse(messages.course.empty(visible(directory)));
}

/** The course that files of these names make; those of exercises with their folder. */
export function courseOf(directory: string, files: readonly string[]): Course {
  const chapters = files.flatMap((file) => chapterFile(file) ?? []);
  const exercises = files.flatMap((file) => exerciseFile(file) ?? []);
  const named = new Set([
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
    strays: files.filter((file) => /\.json$/i.test(file) && !named.has(file)).sort(),
    hasCurriculum: files.includes(CURRICULUM),
    hasSymptoms: files.includes(SYMPTOMS),
    hasGlossary: files.includes(GLOSSARY),
  };
}

/** @returns null if it is no name of a chapter's file */
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
    const said = visible(directory);
    if (code === 'ENOENT') throw new NoCourse(course.missing(said));
    if (code === 'ENOTDIR') throw new NoCourse(course.notDirectory(said));
    throw new NoCourse(course.unreadable(said));
  }
}
