import type { Messages } from '../i18n/index.ts';
import type { DamagedLines } from './compact.ts';

/** The reason why a file could not be written or read. */
export type Obstacle = 'directory' | 'not-a-directory' | 'read-only' | 'denied' | 'full' | 'other';

/**
 * A problem with the journal, to be shown to the learner. None stops anything: unwritten records are kept in memory until
 * the program ends, and are written as soon as they can be.
 */
export type Problem =
  | {
      readonly kind: 'not-read' | 'not-written';
      readonly obstacle: Obstacle;
      readonly path: string;
      readonly detail: string;
    }
  /** It held no record at all, and was renamed. */
  | { readonly kind: 'set-aside'; readonly path: string; readonly aside: string }
  | ({ readonly kind: 'lines-set-aside' } & DamagedLines);

const OBSTACLES: Readonly<Record<string, Obstacle>> = {
  EISDIR: 'directory',
  ENOTDIR: 'not-a-directory',
  EEXIST: 'not-a-directory',
  EROFS: 'read-only',
  EACCES: 'denied',
  EPERM: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

/** The obstacle for an error of the file system. @throws the error itself if it is no such error. */
export function obstacleOf(error: unknown): { readonly obstacle: Obstacle; readonly detail: string } {
  const { code } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || code === undefined) throw error;
  return { obstacle: OBSTACLES[code] ?? 'other', detail: code };
}

type ProblemWords = Messages['progress']['problem'];

/** One line that says what is wrong and what to do about it. Paths may contain any character: sanitize the line. */
export function describeProblem(problem: Problem, words: ProblemWords): string {
  if (problem.kind === 'set-aside') return words.setAside(problem.path, problem.aside);
  if (problem.kind === 'lines-set-aside') return words.linesSetAside(problem.lines, problem.aside);
  return words.inMemory(describeObstacle(problem, words));
}

/** One line that says why a file cannot be written or read. */
export function describeObstacle(
  { obstacle, path, detail }: { readonly obstacle: Obstacle; readonly path: string; readonly detail: string },
  words: ProblemWords,
): string {
  return words[obstacle](path, detail);
}
