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

/** Opens the journal, and says what is wrong with it. */
export function openJournal(context: Context): Progress {
  return openProgress({ directory: stateDirectory(context.io.env), onProblem: reporter(context) });
}

/** The same for whoever wants nothing but the journal. @throws CliError if it cannot be used */
export function needJournal(context: Context): Progress {
  const { io, messages } = context;
  const tell = reporter(context);
  return openProgress({
    directory: stateDirectory(io.env),
    onProblem(problem) {
      if (problem.kind === 'set-aside') return tell(problem);
      const { path } = problem;
      const why = describeObstacle({ ...problem, path: sanitize(path) }, messages.progress.problem);
      throw new CliError(why, EXIT.failed);
    },
  });
}

/** Says what is wrong with a journal, each thing once: that it cannot be read, nor written, is one thing to whoever hears of it. */
export function reporter({ io: { stderr }, messages }: Context) {
  const words = messages.progress.problem;
  const told = new Set<string>();
  return (problem: Problem): void => {
    const said = sanitize(describeProblem(problem, words));
    if (!told.has(said)) stderr.write(`asynctutor: ${said}\n`);
    told.add(said);
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
    if (code === 'ENOENT') throw new CliError(progress.errors.missing(file));
    const why = describeObstacle({ path: file, ...obstacleOf(error) }, progress.problem);
    throw new CliError(why, EXIT.failed);
  }
}
