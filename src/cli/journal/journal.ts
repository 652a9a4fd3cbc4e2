import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Messages } from '../../i18n/index.ts';
import {
  describeProblem,
  openProgress,
  type Problem,
  type Progress,
  stateDirectory,
} from '../../progress/index.ts';
import { describeObstacle, obstacleOf } from '../../progress/problem.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError, EXIT } from '../context/exit.ts';

export function openJournal(
  { io }: Context,
  onProblem: (problem: Problem) => void,
  dayStarts?: number,
): Progress {
  return openProgress({
    directory: stateDirectory(io.env),
    onProblem,
    ...(dayStarts !== undefined && { dayStarts }),
  });
}

/** Opens the journal for a command that wants nothing else. @throws CliError if it cannot be used */
export function needJournal(context: Context): Progress {
  const report = problemReporter(context);
  return openJournal(context, (problem) => {
    if ('aside' in problem) return report(problem);
    const words = context.messages.progress.problem;
    throw new CliError(describeObstacle({ ...problem, path: sanitize(problem.path) }, words), EXIT.failed);
  });
}

/** Says on the error output what is wrong with the journal; nothing else comes of it. */
export function problemReporter({ io, messages }: Context): (problem: Problem) => void {
  return (problem) => {
    io.stderr.write(`asynctutor: ${sanitize(describeProblem(problem, messages.progress.problem))}\n`);
  };
}

/** Keeps what is wrong with the journal until there is room to say it. */
export function keepProblems(context: Context): {
  onProblem: (problem: Problem) => void;
  report: () => void;
} {
  const problems: Problem[] = [];
  return {
    onProblem: (problem) => problems.push(problem),
    report: () => problems.splice(0).forEach(problemReporter(context)),
  };
}

/** Does something with files. @throws CliError that says of what a file system complains */
export function withFiles<T>(path: string, { progress }: Messages, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, path: other = path } = error as NodeJS.ErrnoException;
    const file = sanitize(other);
    if (code === 'EEXIST') throw new CliError(progress.errors.exists(file));
    if (code === 'ENOENT') {
      const { missing, noDirectory } = progress.errors;
      const directory = dirname(other);
      throw new CliError(existsSync(directory) ? missing(file) : noDirectory(sanitize(directory)));
    }
    const why = describeObstacle({ path: file, ...obstacleOf(error) }, progress.problem);
    throw new CliError(why, EXIT.failed);
  }
}
