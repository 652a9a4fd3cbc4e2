import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { joinLines } from '../text/index.ts';

/**
 * Writes a new file of lines. It is on the disk when this returns; its name may not yet be.
 * @throws NodeJS.ErrnoException with the code `EEXIST` if there is such a file.
 */
export function writeDurably(path: string, lines: readonly string[]): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(descriptor, joinLines(lines));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
