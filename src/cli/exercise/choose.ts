import { type Exercise, variantOf } from '../../exercises/index.ts';
import { type CourseExercise, exercisesOf, findExercise, readExercise } from '../course/exercises.ts';
import type { CourseContext } from '../course/open-course.ts';
import type { CourseJournal } from '../journal/course-journal.ts';
import type { ChosenExercise } from './work.ts';

/** The name of a file for a variant: `gather-three-2`. */
const VARIANT = /^(.+)-([2-9]|1[01])$/;

/** The exercise of this name, or the variant of it: `gather-three`, `gather-three-2`. @throws CliError */
export async function chooseExercise(
  name: string,
  all: readonly CourseExercise[],
  context: CourseContext,
): Promise<ChosenExercise> {
  const ids = all.map(({ id }) => id);
  const [, base = '', number = ''] = VARIANT.exec(name.trim().toLowerCase()) ?? [];
  if (!ids.includes(name) && ids.includes(base)) {
    const exercise = await readExercise(base, context);
    if (Number(number) <= variantsOf(exercise)) return chosen(exercise, Number(number), all);
  }
  return chosen(await readExercise(findExercise(name, ids, context), context), 1, all);
}

/** The form of an exercise that comes after the one that was passed last. @throws CliError */
export async function freshVariant(
  id: string,
  last: number,
  all: readonly CourseExercise[],
  context: CourseContext,
): Promise<ChosenExercise> {
  const exercise = await readExercise(id, context);
  return chosen(exercise, (last % variantsOf(exercise)) + 1, all);
}

/** How many forms an exercise has, the one as it was written included. */
function variantsOf({ variants = [] }: Exercise): number {
  return variants.length + 1;
}

function chosen(exercise: Exercise, variant: number, all: readonly CourseExercise[]): ChosenExercise {
  const { id } = exercise;
  return {
    exercise: variant === 1 ? exercise : variantOf(exercise, variant - 1),
    name: variant === 1 ? id : `${id}-${variant}`,
    // The journal wants a name: an exercise in no chapter is its own.
    chapter: all.find((each) => each.id === id)?.chapter ?? id,
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
