import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of a file, or its size if it is too long to read. */
export type Contents = Uint8Array | { readonly megabytes: number } | 'unreadable';

/** The greatest size of a file of a course. */
export const MOST_MEGABYTES = 5;

/** Reads a file, which may be a directory, a pipe, unreadable, or very long. */
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
