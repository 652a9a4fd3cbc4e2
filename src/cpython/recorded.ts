import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Trace } from '../trace/index.ts';

/** The run of a program that the product ships, as the build recorded it. */
export interface RecordedRun {
  /** The run of its Python; each event that some line of it belongs to knows the line. */
  readonly trace: Trace;
  /** For each event, the line of the program's TypeScript listing, if it has one; null where none of it is at it. */
  readonly typescriptLines?: readonly (number | null)[];
}

/** From here as from the built program. */
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
