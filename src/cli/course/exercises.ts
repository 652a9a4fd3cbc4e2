import { type Exercise, loadExercise } from '../../exercises/index.ts';
import { blocksOfType, describeProblem, type ExerciseFile, InvalidFile } from '../../lessons/index.ts';
import { quote } from '../../text/index.ts';
import { nearest } from '../../text/nearest.ts';
import { commandFor } from '../context/command-for.ts';
import { CliError } from '../context/exit.ts';
import { chapterOrNull } from './chapters.ts';
import type { CourseContext } from './open-course.ts';

export interface CourseExercise extends ExerciseFile {
  /** The first that names it; null if none does. */
  readonly chapter: string | null;
}

/** The exercises of a course in the order in which its chapters name them; then those that none names. */
export async function exercisesOf(context: CourseContext): Promise<CourseExercise[]> {
  const left = new Map(context.library.course.exercises.map((file) => [file.id, file]));
  const found: CourseExercise[] = [];
  for (const file of context.chapters.files) {
    if (left.size === 0) break;
    const chapter = await chapterOrNull(file, context);
    if (chapter === null) continue;
    for (const { block } of blocksOfType(chapter, 'exercise')) {
      const exercise = left.get(block.exercise);
      if (exercise !== undefined) found.push({ ...exercise, chapter: file.id });
      left.delete(block.exercise);
    }
  }
  return [...found, ...[...left.values()].map((file) => ({ ...file, chapter: null }))];
}

/** The exercise that is meant by a name: its id, or a beginning that no other has. @throws CliError */
export function findExercise<E extends ExerciseFile>(
  name: string,
  all: readonly E[],
  { messages, library }: CourseContext,
): E {
  const { errors } = messages.exercise;
  if (all.length === 0) throw new CliError(errors.none);
  const wanted = name.trim().toLowerCase().replaceAll(/[_\s]/g, '-');
  const exact = all.find(({ id }) => id === wanted);
  const begun =
    exact === undefined ? all.filter(({ id }) => wanted !== '' && id.startsWith(wanted)) : [exact];
  const [only] = begun;
  if (only !== undefined && begun.length === 1) return only;
  const ids = (begun.length > 0 ? begun : all).map(({ id }) => id);
  if (only !== undefined) throw new CliError(errors.several(quote(name), ids.join(', ')));
  const meant = nearest(wanted, ids);
  throw new CliError(
    meant === null
      ? errors.unknown(quote(name), commandFor('exercise list', library))
      : errors.meant(quote(name), meant),
  );
}

/** An exercise, whole. What is wrong with one that cannot be shown goes to the error output. @throws CliError */
export async function readExercise(file: ExerciseFile, context: CourseContext): Promise<Exercise> {
  const { library, messages, io } = context;
  try {
    return await loadExercise(library, file, messages);
  } catch (error) {
    if (!(error instanceof InvalidFile)) throw error;
    for (const problem of error.problems) io.stderr.write(`${describeProblem(problem, messages)}\n`);
    throw new CliError(messages.exercise.errors.invalid(file.file));
  }
}

/** An exercise, whole; null for one that cannot be shown. */
export async function exerciseOrNull(
  file: ExerciseFile,
  { library, messages }: CourseContext,
): Promise<Exercise | null> {
  try {
    return await loadExercise(library, file, messages);
  } catch (error) {
    if (error instanceof InvalidFile) return null;
    throw error;
  }
}
