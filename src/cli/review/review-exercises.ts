import { textIn } from '../../i18n/index.ts';
import type { ExerciseReview } from '../../progress/exercise-review.ts';
import { sentence } from '../../terminal/page/index.ts';
import { wantsNext } from '../../terminal/prompt/ask-key.ts';
import { isInteractive } from '../../terminal/screen/io.ts';
import { exercisesOf } from '../course/exercises.ts';
import { commandFor } from '../course/open-course.ts';
import { freshVariant } from '../exercise/choose.ts';
import { type ExerciseContext, workOn } from '../exercise/work-on.ts';

/**
 * Offers exercises, each in a form that the learner has not just solved. Without a terminal, it says how to do them.
 * @throws Interrupted on Ctrl-C
 */
export async function reviewExercises(
  due: readonly ExerciseReview[],
  context: ExerciseContext,
): Promise<void> {
  const { io, journal, library, messages, language, screen, say } = context;
  const all = due.length === 0 ? [] : await exercisesOf(context);
  const wanted = due.flatMap((review) => {
    const file = all.find(({ id }) => id === journal.idOf(review.exercise));
    return file === undefined ? [] : [{ file, review }];
  });
  const { due: dueOne, keys } = messages.exercise.review;
  const hints = [
    { key: keys.enter, does: keys.begin },
    { key: 'q', does: keys.leave },
  ];
  for (const each of wanted) {
    const chosen = await freshVariant(each.file, each.review.variant, context);
    say(['', ...sentence(dueOne(textIn(chosen.exercise.title, language)), '', screen)]);
    if (!isInteractive(io)) {
      say([`  ${commandFor(`exercise ${chosen.name}`, library)}`]);
    } else {
      if (!(await wantsNext(hints, screen, io))) break;
      if ((await workOn(chosen, all, { edit: false, isFresh: true }, context)) === 'leave') break;
    }
  }
}
