import { type Exercise, variantCount, variantOf } from '../../exercises/index.ts';
import { type CourseExercise, findExercise, readExercise } from '../course/exercises.ts';
import type { CourseContext } from '../course/open-course.ts';
import type { CourseJournal } from '../journal/course-journal.ts';
import type { ChosenExercise } from './work.ts';

/** The name of a file for another variant than the first: `gather-three-2`. */
const VARIANT = /^(.+)-([2-9]|1[01])$/;

/** The exercise of this name, or the variant of it: `gather-three`, `gather-three-2`. @throws CliError */
export async function chooseExercise(
  name: string,
  all: readonly CourseExercise[],
  context: CourseContext,
): Promise<ChosenExercise> {
  const [, base, number] = VARIANT.exec(name.trim().toLowerCase()) ?? [];
  const file = all.some(({ id }) => id === name) ? undefined : all.find(({ id }) => id === base);
  if (file !== undefined) {
    const exercise = await readExercise(file, context);
    if (Number(number) <= variantCount(exercise)) return chosen(file, exercise, Number(number) - 1);
  }
  const found = findExercise(name, all, context);
  return chosen(found, await readExercise(found, context), 0);
}

/** The form of an exercise that comes after the one that was passed last. @throws CliError */
export async function freshVariant(
  file: CourseExercise,
  last: number,
  context: CourseContext,
): Promise<ChosenExercise> {
  const exercise = await readExercise(file, context);
  return chosen(file, exercise, (last + 1) % variantCount(exercise));
}

/** The name of a variant's working file. Variant 0 is the exercise itself, so that variant 1 is called the second. */
export function nameOfVariant(id: string, variant: number): string {
  return variant === 0 ? id : `${id}-${variant + 1}`;
}

function chosen({ id, chapter }: CourseExercise, exercise: Exercise, variant: number): ChosenExercise {
  return {
    exercise: variantOf(exercise, variant),
    name: nameOfVariant(id, variant),
    // The journal wants a name: an exercise in no chapter is its own.
    chapter: chapter ?? id,
    variant,
  };
}

/**
 * The exercise to do next: of the chapter that is being read, or else the first that was never solved.
 * @param after the one that was just done, whose successors come first
 * @returns null if all are done
 */
export function nextExercise(
  all: readonly CourseExercise[],
  journal: CourseJournal,
  after: string | null = null,
): CourseExercise | null {
  const undone = all.filter(({ id }) => id !== after && journal.lastPass(id) === null);
  const place = all.findIndex(({ id }) => id === after);
  const later = undone.find(({ id }) => place >= 0 && all.findIndex((each) => each.id === id) > place);
  const here = journal.bookmark?.chapter;
  return later ?? undone.find(({ chapter }) => after === null && chapter === here) ?? undone[0] ?? null;
}
