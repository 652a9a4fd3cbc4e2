import type { Page } from '../../../lessons/index.ts';
import { exercisesOf } from '../../course/exercises.ts';
import { shownBlocks } from '../../course/page-input.ts';
import type { ReaderContext } from './mode.ts';

/**
 * Lets the learner do the exercise of a page, the first that they have not done yet, and go on to others.
 * @throws Interrupted on Ctrl-C; CliError if it cannot be done here
 */
export async function workOnExercise(page: Page, context: ReaderContext): Promise<void> {
  const named = shownBlocks(page, context).flatMap((block) =>
    block.type === 'exercise' ? [block.exercise] : [],
  );
  const id = named.find((each) => context.journal.lastPass(each) === null) ?? named[0];
  if (id === undefined) return;
  const { workThrough } = await import('../../exercise/work-through.ts');
  await workThrough(id, await exercisesOf(context), false, context);
}
