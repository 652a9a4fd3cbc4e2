import { basename } from 'node:path';
import type { z } from 'zod';
import { describeFailure, describeProgramError, type Verdict } from '../../exercises/index.ts';
import { textIn } from '../../i18n/index.ts';
import type { Text } from '../../questions/index.ts';
import { unlessInterrupted } from '../../terminal/screen/io.ts';
import { quote } from '../../text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError, EXIT } from '../context/exit.ts';
import { exercisesOf } from '../course/exercises.ts';
import { type CourseContext, commandFor, openCourse } from '../course/open-course.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import { describeSourceProblem, readSource } from '../watching/read-source.ts';
import { AttemptRecorder } from './attempt-recorder.ts';
import { chooseExercise } from './choose.ts';
import type { ExerciseOptions } from './command.ts';
import { Judging } from './judging.ts';
import { newWork } from './new-work.ts';
import type { exerciseCheckSchema } from './schema.ts';
import { verdictLines } from './verdict-view.ts';
import type { Work } from './work.ts';

/**
 * `asynctutor exercise check FILE`: judges a file once.
 * @throws CliError for a file that is no program, or of which nobody knows for which exercise it is; one without words,
 * and the exit code of a failed check, if it does not pass
 */
export async function checkFile(file: string, options: ExerciseOptions, outer: Context): Promise<void> {
  const context = openCourse(outer, options);
  const { messages, io, say } = context;
  const read = readSource(file);
  if ('problem' in read) throw new CliError(describeSourceProblem(read.problem, file, messages));
  const work = { ...(await workFor(file, options.exercise, context)), tries: 1 };
  const judging = new Judging(work.exercise, work.name, context.python);
  const verdict = await unlessInterrupted(io, judging.judge(read.text));
  work.judged = { source: read.text, verdict };
  const recorder = new AttemptRecorder(new CourseJournal(context));
  if (verdict.passed) recorder.passed(work);
  else recorder.failed(work);
  if (options.json) {
    context.sayData(verdictData(work, file, verdict, context));
  } else {
    work.possible = await judging.possible();
    say(verdictLines(work, context, false));
  }
  if (!verdict.passed) throw new CliError('', EXIT.failed);
}

/** @throws CliError if neither the option nor the name of the file says which exercise it is */
async function workFor(file: string, id: string | undefined, context: CourseContext): Promise<Work> {
  const all = await exercisesOf(context);
  const name = id ?? basename(file, '.py');
  const isKnown = all.some((each) => name === each.id || name.startsWith(`${each.id}-`));
  if (id === undefined && !isKnown) {
    const command = commandFor(`exercise check ${quote(file)}`, context.library);
    throw new CliError(context.messages.exercise.errors.whose(quote(file), command));
  }
  return newWork(await chooseExercise(name, all, context), file, true, null);
}

function verdictData(
  { exercise, variant }: Work,
  file: string,
  verdict: Verdict,
  context: Context,
): z.infer<typeof exerciseCheckSchema> {
  const { messages, language } = context;
  const { passed, failures, programError, runs } = verdict;
  const spoken = (text: Text | null): string | null => text && textIn(text, language);
  return {
    exercise: exercise.id,
    variant,
    file,
    passed,
    failures: failures.map((failure) => ({
      ...failure,
      why: spoken(failure.why),
      message: describeFailure(failure, messages, language),
    })),
    error: programError && {
      ...programError,
      title: spoken(programError.title),
      message: describeProgramError(programError, messages, language),
    },
    runs: runs.map(({ title, result: { trace } }) => ({
      title: spoken(title),
      elapsed: trace.elapsed,
      output: trace.output,
    })),
  };
}
