import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of a file; or the size of one that is too long to be read; or nothing. */
export type Contents = Uint8Array | { readonly megabytes: number } | 'unreadable';

/** A longer file is no chapter: reading it would only take memory. */
export const MOST_MEGABYTES = 5;

/** Reads a file that may be anything: a directory, a pipe, somebody else's, or very long. */
export function readContents(directory: string, file: string): Contents {
  const path = join(directory, file);
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return 'unreadable';
    const megabytes = stat.size / 1e6;
    return megabytes > MOST_MEGABYTES ? { megabytes } : readFileSync(path);
  } catch {
    return 'unreadable';
  }
}
