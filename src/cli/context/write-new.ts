import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import type { Messages } from '../../i18n/index.ts';
import { obstacleOf } from '../../progress/problem.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { CliError, EXIT } from './exit.ts';

/** Writes a new file, whole or not at all. @throws NodeJS.ErrnoException with the code `EEXIST` if there is one */
export function writeNew(path: string, text: string): void {
  const descriptor = openSync(path, 'wx');
  try {
    writeFileSync(descriptor, text);
    closeSync(descriptor);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** Another directory on a full disk would be of no use. @throws CliError if an error of writing says that it is full */
export function throwIfFull(error: unknown, path: string, { progress }: Messages): void {
  const hasCode = error instanceof Error && 'code' in error;
  if (!hasCode || obstacleOf(error).obstacle !== 'full') return;
  throw new CliError(progress.problem.full(sanitize(path)), EXIT.failed);
}
