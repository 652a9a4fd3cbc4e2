import { type Exercise, InvalidExercise, listExercises, loadExercise } from '../../exercises/index.ts';
import { blocksOfType, describeProblem } from '../../lessons/index.ts';
import { quote } from '../../text/index.ts';
import { nearest } from '../../text/nearest.ts';
import { CliError } from '../context/exit.ts';
import { chapterOrNull } from './chapters.ts';
import type { CourseContext } from './open-course.ts';

export interface CourseExercise {
  readonly id: string;
  /** The first that names it; null if none does. */
  readonly chapter: string | null;
}

/** The ids of the exercises that a course has, in no order that means anything. */
export function exerciseIds({ library }: CourseContext): ReadonlySet<string> {
  return new Set(listExercises(library.course));
}

/** The exercises of a course in the order in which its chapters name them; then those that none names. */
export async function exercisesOf(context: CourseContext): Promise<CourseExercise[]> {
  const left = new Set(exerciseIds(context));
  const found: CourseExercise[] = [];
  for (const file of context.chapters.files) {
    if (left.size === 0) break;
    const chapter = await chapterOrNull(file, context);
    if (chapter === null) continue;
    for (const { block } of blocksOfType(chapter, 'exercise'))
      if (left.delete(block.exercise)) found.push({ id: block.exercise, chapter: file.id });
  }
  return [...found, ...[...left].sort().map((id) => ({ id, chapter: null }))];
}

/** The id that is meant by a name: the id itself, or a beginning that only one has. @throws CliError */
export function findExercise(name: string, ids: readonly string[], { messages }: CourseContext): string {
  const { errors } = messages.exercise;
  if (ids.length === 0) throw new CliError(errors.none);
  const wanted = name.trim().toLowerCase().replaceAll(/[_\s]/g, '-');
  if (ids.includes(wanted)) return wanted;
  const begun = wanted === '' ? [] : ids.filter((id) => id.startsWith(wanted));
  const [only] = begun;
  if (only !== undefined && begun.length === 1) return only;
  if (only !== undefined) throw new CliError(errors.several(quote(name), begun.join(', ')));
  const meant = nearest(wanted, ids);
  throw new CliError(meant === null ? errors.unknown(quote(name)) : errors.meant(quote(name), meant));
}

/** An exercise, whole. What is wrong with one that cannot be shown goes to the error output. @throws CliError */
export async function readExercise(id: string, context: CourseContext): Promise<Exercise> {
  const { library, messages, io } = context;
  try {
    return await loadExercise(library, id, messages);
  } catch (error) {
    if (!(error instanceof InvalidExercise)) throw error;
    for (const problem of error.problems) io.stderr.write(`${describeProblem(problem, messages)}\n`);
    throw new CliError(messages.exercise.errors.invalid(`${id}.json`));
  }
}

/** An exercise, whole; null for one that cannot be shown. */
export async function exerciseOrNull(
  id: string,
  { library, messages }: CourseContext,
): Promise<Exercise | null> {
  try {
    return await loadExercise(library, id, messages);
  } catch (error) {
    if (error instanceof InvalidExercise) return null;
    throw error;
  }
}
