import type { Messages } from '../../i18n/index.ts';
import { obstacleOf } from '../../progress/problem.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { CliError, EXIT } from './exit.ts';

/** Another directory on a full disk would be of no use. @throws CliError if an error of writing says that it is full */
export function throwIfFull(error: unknown, path: string, { progress }: Messages): void {
  const hasCode = error instanceof Error && 'code' in error;
  if (!hasCode || obstacleOf(error).obstacle !== 'full') return;
  throw new CliError(progress.problem.full(sanitize(path)), EXIT.failed);
}
