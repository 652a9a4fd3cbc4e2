/** Why something could not be written or read. */
export type Obstacle = 'directory' | 'not-a-directory' | 'read-only' | 'denied' | 'full' | 'other';

/**
 * What the learner has to be told about the journal. None of it stops anything: what could not be written is
 * remembered until the program ends, and is written as soon as it can be.
 */
export type Problem =
  | { readonly kind: 'not-read'; readonly obstacle: Obstacle; readonly path: string; readonly detail: string }
  | {
      readonly kind: 'not-written';
      readonly obstacle: Obstacle;
      readonly path: string;
      readonly detail: string;
    }
  /** It held no record at all, and was renamed. */
  | { readonly kind: 'set-aside'; readonly path: string; readonly aside: string };

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

const REMEDIES: Readonly<Record<Obstacle, string>> = {
  directory: 'is a directory; move it away',
  'not-a-directory': 'has a file where a directory should be; move it away',
  'read-only': 'is on a read-only disk; set ASYNCTUTOR_HOME to another directory',
  denied: 'is not yours to use; change its permissions, or set ASYNCTUTOR_HOME to another directory',
  full: 'is on a full disk; make room',
  other: 'cannot be used',
};

/** What is in the way, by the error of a file system. @throws the error itself if it is no such error. */
export function obstacleOf(error: unknown): { readonly obstacle: Obstacle; readonly detail: string } {
  const { code } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || code === undefined) throw error;
  return { obstacle: OBSTACLES[code] ?? 'other', detail: code };
}

/** One line that says what is wrong and what to do about it. The path may hold anything: sanitize it. */
export function describeProblem(problem: Problem): string {
  if (problem.kind === 'set-aside') {
    return `${problem.path} is no journal of asynctutor; it was renamed to ${problem.aside}, and a new one begun`;
  }
  const { obstacle, path, detail } = problem;
  const remedy = obstacle === 'other' ? `${REMEDIES.other} (${detail})` : REMEDIES[obstacle];
  return `your progress is kept only until asynctutor ends: ${path} ${remedy}`;
}
