import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Trace } from '../trace/index.ts';

/** The run of a shipped program, as the build recorded it. */
export interface RecordedRun {
  /** The run of the Python program, with its lines. */
  readonly trace: Trace;
  /** For each event, its line in the program's TypeScript listing, if there is one; null if none of its code caused it. */
  readonly typescriptLines?: readonly (number | null)[];
}

/** The same path from the sources and from the bundle. */
const directory = fileURLToPath(new URL('../../dist/recorded/', import.meta.url));

/** The name of the file with the run of a Python program. */
export function recordedFile(source: string): string {
  return `${createHash('sha256').update(source).digest('hex').slice(0, 16)}.json`;
}

/** The recorded run of a Python program; null if the product does not ship this program. */
export function recordedRun(source: string): RecordedRun | null {
  try {
    return JSON.parse(readFileSync(directory + recordedFile(source), 'utf8')) as RecordedRun;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
