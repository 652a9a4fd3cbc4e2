import type { Messages } from '../i18n/index.ts';
import { type ExerciseFile, type Library, loadFile } from '../lessons/index.ts';
import type { Exercise } from './exercise.ts';

/** The whole exercise. @throws InvalidFile */
export function loadExercise(
  library: Library,
  { file }: ExerciseFile,
  messages: Messages,
): Promise<Exercise> {
  const schema = async () => (await import('./schema/exercise.ts')).exerciseSchema;
  return loadFile(library, file, schema, messages);
}
