import type { Problem } from '../../progress/index.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { exercisesOf } from '../course/exercises.ts';
import { openCourse } from '../course/open-course.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import { problemReporter } from '../journal/journal.ts';
import { nextExercise } from './choose.ts';
import type { ExerciseOptions } from './command.ts';
import { workThrough } from './work-through.ts';

/**
 * `asynctutor exercise [name]`: works on one, by default the next that is not done, and on those after it.
 * @throws CliError for a name that none has; Interrupted on Ctrl-C
 */
export async function runExercise(
  name: string | undefined,
  options: ExerciseOptions,
  outer: Context,
): Promise<void> {
  const course = openCourse(outer, options);
  const all = await exercisesOf(course);
  if (all.length === 0) throw new CliError(course.messages.exercise.errors.none);
  // Problems of the journal wait until the terminal is given back.
  const problems: Problem[] = [];
  const journal = new CourseJournal(course, (problem) => problems.push(problem));
  const context = { ...course, journal };
  try {
    await workThrough(name ?? nextExercise(all, journal)?.id, all, options.edit === true, context);
  } finally {
    for (const problem of problems) problemReporter(course)(problem);
  }
}
