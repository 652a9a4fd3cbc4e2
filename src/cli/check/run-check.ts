import { join } from 'node:path';
import { demos, loadDemo, pitfalls } from '../../demos/index.ts';
import { checkExercises, runExercises } from '../../exercises/authoring/check.ts';
import { EXERCISE_LIMITS, type RunProgram } from '../../exercises/index.ts';
import type { Messages } from '../../i18n/index.ts';
import { check } from '../../lessons/check/check.ts';
import { checkKeys } from '../../lessons/check/check-keys.ts';
import { readContents } from '../../lessons/contents.ts';
import { type Course, describeProblem, type Problem } from '../../lessons/index.ts';
import { inOrder, locateAll } from '../../lessons/problem.ts';
import { chapterSchema } from '../../lessons/schema/chapter.ts';
import { validate } from '../../lessons/validate.ts';
import { unlessInterrupted } from '../../terminal/screen/io.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError, EXIT } from '../context/exit.ts';
import type { Python } from '../context/python.ts';
import { courseIn } from '../course/open-course.ts';

export interface CheckOptions {
  readonly json?: true;
}

/**
 * Writes everything that is wrong with a course, one line each.
 * @throws CliError if it is no course, or if anything is wrong; Interrupted on Ctrl-C
 */
export async function runCheck(
  directory: string,
  { json }: CheckOptions,
  { io, messages, python, say, sayData }: Context,
): Promise<void> {
  const { check: words } = messages.lesson;
  const course = courseIn(directory, messages);
  const { problems, isWellFormed, unusable } = await unlessInterrupted(
    io,
    checkCourse(course, python, messages),
  );
  if (json) sayData(problems);
  else {
    const located = problems.map((each) => ({ ...each, file: sanitize(join(directory, each.file)) }));
    say(located.map((each) => describeProblem(each, messages)));
  }
  if (unusable !== null) {
    if (problems.length === 0) throw unusable;
    io.stderr.write(`asynctutor: ${unusable.message}\n`);
  }
  if (problems.length > 0) {
    const files = new Set(problems.map(({ file }) => file)).size;
    throw new CliError(words.wrong(problems.length, files), isWellFormed ? EXIT.failed : EXIT.usage);
  }
  if (!json) say([words.fine(course.chapters.length)]);
}

/**
 * Everything that is wrong with a course, in the order of its files; the programs of its questions and exercises are run, too.
 * `isWellFormed`: its files are as they should be, and only its programs say something else than it does.
 * `unusable`: why Python could not run them.
 */
async function checkCourse(
  course: Course,
  python: Python,
  messages: Messages,
): Promise<{ problems: readonly Problem[]; isWellFormed: boolean; unusable: CliError | null }> {
  const problems = [
    ...check(course, messages, { demos: await knownDemos() }),
    ...checkExercises(course, messages),
  ];
  const isWellFormed = problems.length === 0;
  // Were it told by the first program that needs it, it would look like a mistake of the course.
  const unusable = await python.run('').then(
    () => null,
    (error: unknown) => {
      if (error instanceof CliError) return error;
      throw error;
    },
  );
  const runnable = unusable === null ? course.chapters : [];
  for (const { file } of runnable) {
    const { value, source } = validate(file, readContents(course.directory, file), chapterSchema, messages);
    if (value === null) continue;
    const findings = await checkKeys(value, python.run, messages);
    problems.push(...locateAll(file, source, findings, messages));
  }
  const run: RunProgram = (program) => python.execute(program, { limits: EXERCISE_LIMITS });
  if (unusable === null) problems.push(...(await runExercises(course, run, messages)));
  return { problems: problems.sort(inOrder), isWellFormed, unusable };
}

async function knownDemos() {
  const known = await Promise.all(
    demos.map(async (entry) => {
      const { name, variants } = await loadDemo(entry);
      return { name, variants: variants.map((variant) => variant.name) };
    }),
  );
  return [...known, { name: pitfalls.name, variants: [] }];
}
