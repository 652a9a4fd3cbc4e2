import { basename } from 'node:path';
import { describeFailure, type Verdict } from '../../exercises/index.ts';
import { textIn } from '../../i18n/index.ts';
import { sayWhile } from '../../terminal/prompt/say-while.ts';
import { quote } from '../../text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError, EXIT } from '../context/exit.ts';
import { exercisesOf } from '../course/exercises.ts';
import { type CourseContext, openCourse } from '../course/open-course.ts';
import { CourseJournal } from '../journal/course-journal.ts';
import { describeSourceProblem, readSource } from '../watching/read-source.ts';
import { AttemptRecorder } from './attempt-recorder.ts';
import { chooseExercise } from './choose.ts';
import type { ExerciseOptions } from './command.ts';
import { Judging } from './judging.ts';
import { verdictLines } from './verdict-view.ts';
import { newWork } from './new-work.ts';
import type { Work } from './work.ts';

/**
 * `asynctutor exercise check FILE`: judges a file once.
 * @throws CliError for a file that is no program, or of which nobody knows for which exercise it is; one without words,
 * and the exit code of a failed check, if it does not pass
 */
export async function checkFile(file: string, options: ExerciseOptions, outer: Context): Promise<void> {
  const context = openCourse(outer, options);
  const { messages, io, screen, say } = context;
  const read = readSource(file);
  if ('problem' in read) throw new CliError(describeSourceProblem(read.problem, file, messages));
  const work = { ...(await workFor(file, options.exercise, context)), tries: 1 };
  const judging = new Judging(work.exercise, work.name, context.python);
  const judged = judgeOnce(read.text, judging);
  const verdict = await sayWhile(messages.exercise.judging, judged, { ...screen, live: false }, { ...io, stdout: io.stderr });
  work.judged = { source: read.text, verdict };
  const recorder = new AttemptRecorder(new CourseJournal(context));
  if (verdict.passed) recorder.passed(work);
  else recorder.failed(work);
  if (options.json) {
    say([JSON.stringify(verdictData(work, file, verdict, context), null, 2)]);
  } else {
    work.possible = await judging.possible();
    say(verdictLines(work, context));
  }
  if (!verdict.passed) throw new CliError('', EXIT.failed);
}
