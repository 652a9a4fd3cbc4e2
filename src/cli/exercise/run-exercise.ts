import { wrap } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { exercisesOf } from '../course/exercises.ts';
import { openCourse } from '../course/open-course.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import { chooseExercise, nextExercise } from './choose.ts';
import type { ExerciseOptions } from './command.ts';
import { workOn } from './work-on.ts';

/**
 * `asynctutor exercise [name]`: works on one, and then on the next, as long as the learner wants.
 * @throws CliError for a name that none has; Interrupted on Ctrl-C
 */
export async function runExercise(
  name: string | undefined,
  options: ExerciseOptions,
  outer: Context,
): Promise<void> {
  const context = openCourse(outer, options);
  const { messages, screen, say } = context;
  const words = messages.exercise;
  const all = await exercisesOf(context);
  if (all.length === 0) throw new CliError(words.errors.none);
  const journal = () => new CourseJournal(context, () => {});
  let wanted = name ?? nextExercise(all, journal())?.id;
  while (wanted !== undefined) {
    const chosen = await chooseExercise(wanted, all, context);
    if ((await workOn(chosen, all, options.edit === true, context)) === 'leave') return;
    wanted = nextExercise(all, journal(), chosen.exercise.id)?.id;
  }
  say(wrap(`${words.verdict.allDone} ${words.list.again('asynctutor exercise list')}`, screen.width - 1));
}
