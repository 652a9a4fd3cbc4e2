import { type Messages, messagesIn } from '../../i18n/index.ts';
import {
  describeProblem,
  openProgress,
  type Problem,
  type Progress,
  stateDirectory,
} from '../../progress/index.ts';
import { describeObstacle, obstacleOf } from '../../progress/problem.ts';
import type { Io } from '../../terminal/screen/io.ts';
import { screenOf } from '../../terminal/screen/screen.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { CliError, EXIT } from '../exit.ts';

/** The words for whoever asked. */
export function messagesFor({ lang }: { readonly lang?: string }, io: Io): Promise<Messages> {
  return messagesIn(screenOf(io, lang).language);
}

/** Opens the journal, and says what is wrong with it. */
export function openJournal(io: Io, messages: Messages): Progress {
  return openProgress({ directory: stateDirectory(io.env), onProblem: reporter(io, messages) });
}

/** The same for whoever wants nothing but the journal. @throws CliError if it cannot be used */
export function needJournal(io: Io, messages: Messages): Progress {
  const tell = reporter(io, messages);
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
export function reporter({ stderr }: Io, { progress: { problem: words } }: Messages) {
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
