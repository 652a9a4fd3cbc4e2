import {
  type Chapter,
  type ChapterFile,
  describeProblem,
  InvalidChapter,
  loadChapter,
} from '../../lessons/index.ts';
import { CliError } from '../context/exit.ts';
import type { CourseContext } from './open-course.ts';

/** A chapter, whole; null for one that cannot be shown: `lesson` and `check` say what is wrong with it. */
export async function chapterOrNull(...args: Parameters<typeof loadChapter>): Promise<Chapter | null> {
  try {
    return await loadChapter(...args);
  } catch (error) {
    if (error instanceof InvalidChapter) return null;
    throw error;
  }
}

/** A chapter, whole. What is wrong with one that cannot be shown, goes to the error output. @throws CliError */
export async function readChapter(
  file: ChapterFile,
  { library, messages, io }: CourseContext,
): Promise<Chapter> {
  try {
    return await loadChapter(library, file, messages);
  } catch (error) {
    if (!(error instanceof InvalidChapter)) throw error;
    for (const problem of error.problems) io.stderr.write(`${describeProblem(problem, messages)}\n`);
    throw new CliError(messages.lesson.errors.invalid(file.file));
  }
}
