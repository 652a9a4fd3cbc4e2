import { textIn } from '../../i18n/index.ts';
import type { Problem } from '../../progress/index.ts';
import { sentence, title } from '../../terminal/page/index.ts';
import { sayWhile } from '../../terminal/prompt/say-while.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { type CourseExercise, exerciseOrNull } from '../course/exercises.ts';
import type { CourseContext } from '../course/open-course.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import { problemReporter } from '../journal/journal.ts';
import { AttemptRecorder } from './attempt-recorder.ts';
import { nextExercise } from './choose.ts';
import { DrawnDisplay } from './drawn-display.ts';
import { Judging } from './judging.ts';
import { newWork } from './new-work.ts';
import { ExerciseSession, type Outcome } from './session.ts';
import { SpokenDisplay } from './spoken-display.ts';
import { storyLines, titleOf } from './story-view.ts';
import { verdictLines } from './verdict-view.ts';
import { type ChosenExercise, starterOf, type Work } from './work.ts';
import { beginFile, workingFile } from './working-file.ts';

/**
 * Lets somebody work on an exercise: on a terminal until they leave it; elsewhere it is told what to do, and how far it is.
 * @param edit whether to open the editor at once
 * @throws Interrupted on Ctrl-C; CliError if there is no place for the file, or no Python
 */
export async function workOn(
  chosen: ChosenExercise,
  all: readonly CourseExercise[],
  edit: boolean,
  context: CourseContext,
): Promise<Outcome> {
  const { io, messages, screen } = context;
  const path = workingFile(chosen.name);
  const isNew = beginFile(path, starterOf(chosen), messages);
  // Problems of the journal wait until the terminal is given back.
  const problems: Problem[] = [];
  const journal = new CourseJournal(context, (problem) => problems.push(problem));
  const next = nextExercise(all, journal, chosen.exercise.id);
  const work = newWork(chosen, path, !isNew, next && (await titleOfNext(next, context)));
  const judging = new Judging(chosen.exercise, chosen.name, context.python);
  const display = screen.live ? new DrawnDisplay(context) : new SpokenDisplay(context);
  const session = new ExerciseSession(work, display, judging, new AttemptRecorder(journal), context);
  const isInteractive = io.stdin.isTTY === true && io.stdout.isTTY === true;
  try {
    if (isInteractive || !isNew) await sayWhile(messages.exercise.judging, session.prepare(), screen, io);
    if (isInteractive) return await session.run(edit);
    sayPlainly(work, context);
    return 'leave';
  } finally {
    for (const problem of problems) problemReporter(context)(problem);
  }
}

function sayPlainly(work: Work, context: CourseContext): void {
  const { say, screen, messages } = context;
  const { plain } = messages.exercise;
  const verdict = verdictLines(work, context);
  const path = sanitize(work.path);
  const what = plain.edit(path, `asynctutor exercise check ${path}`);
  say([
    ...title(titleOf(work, context), screen),
    '',
    ...storyLines(work, context),
    ...(verdict.length === 0 ? [] : ['', ...verdict]),
    ...(work.isSolved ? [] : ['', ...sentence(what, '', screen)]),
  ]);
}

/** Of an exercise that cannot be read, its id. */
async function titleOfNext(exercise: CourseExercise, context: CourseContext): Promise<string> {
  const found = await exerciseOrNull(exercise, context);
  return found === null ? exercise.id : textIn(found.title, context.language);
}
