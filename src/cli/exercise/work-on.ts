import { type Messages, textIn } from '../../i18n/index.ts';
import { sentence, title } from '../../terminal/page/index.ts';
import { sayWhile } from '../../terminal/prompt/say-while.ts';
import { Interrupted, isInteractive } from '../../terminal/screen/io.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { joinLines } from '../../text/index.ts';
import { CliError } from '../context/exit.ts';
import { type CourseExercise, exerciseOrNull } from '../course/exercises.ts';
import { type CourseContext, commandFor } from '../course/open-course.ts';
import type { CourseJournal } from '../journal/course-journal.ts';
import { commandLines } from '../runs/command-lines.ts';
import { AttemptRecorder } from './attempt-recorder.ts';
import { nextExercise } from './choose.ts';
import { DrawnDisplay } from './drawn-display.ts';
import { FileJudge } from './file-judge.ts';
import { Judging } from './judging.ts';
import { newWork } from './new-work.ts';
import { ExerciseSession, type Outcome } from './session.ts';
import { SpokenDisplay } from './spoken-display.ts';
import { storyLines, titleOf } from './story-view.ts';
import { verdictLines } from './verdict-view.ts';
import { type ChosenExercise, starterOf, type Work } from './work.ts';
import { beginFile, resetFile, workingFile } from './working-file.ts';

export interface ExerciseContext extends CourseContext {
  readonly journal: CourseJournal;
}

/**
 * Lets somebody work on an exercise: on a terminal until they leave it; elsewhere it is told what to do, and how far it is.
 * @param edit whether to open the editor at once
 * @param isFresh whether to begin anew, though there is a file from another time; that is kept
 * @throws Interrupted on Ctrl-C; CliError if there is no place for the file, or no Python
 */
export async function workOn(
  chosen: ChosenExercise,
  all: readonly CourseExercise[],
  { edit, isFresh }: { readonly edit: boolean; readonly isFresh: boolean },
  context: ExerciseContext,
): Promise<Outcome> {
  const { io, journal, messages, screen } = context;
  const path = workingFile(chosen.name);
  const starter = starterOf(chosen);
  const isNew = beginFile(path, starter, messages) || (isFresh && begunAnew(path, starter, messages));
  for (const [name, lines] of Object.entries(chosen.exercise.modules ?? {}))
    beginFile(workingFile(name), joinLines(lines), messages);
  const next = nextExercise(all, journal, chosen.exercise.id);
  const work = newWork(chosen, path, !isNew, next && (await titleOfNext(next, context)));
  const judging = new Judging(chosen.exercise, chosen.name, context.python);
  const display = screen.live ? new DrawnDisplay(context) : new SpokenDisplay(context);
  const file = new FileJudge(work, judging, new AttemptRecorder(journal));
  const isWatched = isInteractive(io);
  if (isWatched || !isNew) await sayWhile(messages.exercise.judging, file.begin(), screen, io);
  if (isWatched) {
    try {
      const outcome = await new ExerciseSession(work, display, file, judging, context).run(edit);
      if (outcome === 'leave' && !work.isSolved && !context.comesBack) sayHowToGoOn(work, context);
      return outcome;
    } catch (error) {
      // Ctrl-C leaves, too, even home.
      if (error instanceof Interrupted && !work.isSolved) sayHowToGoOn(work, context);
      throw error;
    }
  }
  sayPlainly(work, context);
  return 'leave';
}

/** @returns true. @throws CliError if the file cannot be kept, or written */
function begunAnew(path: string, starter: string, messages: Messages): boolean {
  try {
    resetFile(path, starter);
    return true;
  } catch {
    throw new CliError(messages.exercise.reset.failed(sanitize(path)));
  }
}

function sayHowToGoOn({ name }: Work, { library, messages, screen, say }: CourseContext): void {
  say(commandLines([[messages.exercise.left, `exercise ${name}`]], { ...library, screen }));
}

function sayPlainly(work: Work, context: CourseContext): void {
  const { say, screen, messages } = context;
  const { plain } = messages.exercise;
  const verdict = verdictLines(work, context, false);
  const path = sanitize(work.path);
  const what = plain.edit(path, commandFor(`exercise check ${path}`, context.library));
  say([
    ...title(titleOf(work, context), screen),
    '',
    ...storyLines(work, false, context),
    ...(verdict.length === 0 ? [] : ['', ...verdict]),
    ...(work.isSolved ? [] : ['', ...sentence(what, '', screen)]),
  ]);
}

/** Of an exercise that cannot be read, its id. */
async function titleOfNext(exercise: CourseExercise, context: CourseContext): Promise<string> {
  const found = await exerciseOrNull(exercise, context);
  return found === null ? exercise.id : textIn(found.title, context.language);
}
