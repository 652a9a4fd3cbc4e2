import { join } from 'node:path';
import type { Messages } from '../../i18n/index.ts';
import { describeProblem, listCourse, NoCourse } from '../../lessons/index.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError, EXIT } from '../context/exit.ts';
import { checkCourse } from './check-course.ts';
import type { CheckCommandOptions } from './command.ts';

/**
 * Writes everything that is wrong with a course, one line each.
 * @throws CliError if it is no course, or if anything is wrong
 */
export async function runCheck(
  directory: string,
  { json }: CheckCommandOptions,
  { io, messages }: Context,
): Promise<void> {
  const { check: words } = messages.lesson;
  const course = courseIn(directory, messages);
  const { problems, isWellFormed } = await checkCourse(course, messages);
  if (json) io.stdout.write(`${JSON.stringify(problems, null, 2)}\n`);
  else {
    for (const problem of problems) {
      const file = sanitize(join(directory, problem.file));
      io.stdout.write(`${describeProblem({ ...problem, file }, messages)}\n`);
    }
  }
  if (problems.length > 0) {
    const files = new Set(problems.map(({ file }) => file)).size;
    throw new CliError(words.wrong(problems.length, files), isWellFormed ? EXIT.failed : EXIT.usage);
  }
  if (!json) io.stdout.write(`${words.fine(course.chapters.length)}\n`);
}

function courseIn(directory: string, messages: Messages) {
  try {
    return listCourse(directory, messages);
  } catch (error) {
    if (error instanceof NoCourse) throw new CliError(error.message);
    throw error;
  }
}
