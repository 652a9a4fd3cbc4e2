import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support.ts';

/** A folder with the harness as it lies in the sources now. */
export function installedHarness(): string {
  const folder = temporaryFolder();
  cpSync('src/cpython/harness', join(folder, 'harness'), { recursive: true });
  return folder;
}
