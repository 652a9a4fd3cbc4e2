import { wrap } from '../../terminal/text/index.ts';
import type { CourseExercise } from '../course/exercises.ts';
import { commandFor } from '../course/open-course.ts';
import { chooseExercise, nextExercise } from './choose.ts';
import { type ExerciseContext, workOn } from './work-on.ts';

/**
 * Works on an exercise, and then on the next, as long as the learner wants.
 * @param name of the first
 * @param edit whether to open the editor at once
 * @throws CliError for a name that none has; Interrupted on Ctrl-C
 */
export async function workThrough(
  name: string | undefined,
  all: readonly CourseExercise[],
  edit: boolean,
  context: ExerciseContext,
): Promise<void> {
  const { journal, library, messages, screen, say } = context;
  for (let wanted = name; wanted !== undefined; ) {
    const chosen = await chooseExercise(wanted, all, context);
    if ((await workOn(chosen, all, { edit, isFresh: false }, context)) === 'leave') return;
    const { id } = chosen.exercise;
    wanted = nextExercise(all, journal, id)?.id;
    // Nothing is left but what they have just turned away from.
    if (wanted === undefined && journal.lastPass(id) === null) return;
  }
  const { verdict, list } = messages.exercise;
  const again = list.again(commandFor('exercise list', library));
  say(wrap(`${verdict.allDone} ${again}`, screen.width - 1));
}
