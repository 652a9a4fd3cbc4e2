import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Chapter } from './chapter.ts';

/** The part of a chapter before its pages. */
export type Head = Omit<Chapter, 'pages'>;

/** Bytes that are enough for nearly every head; then bytes that are enough for any. */
const PIECES = [2048, 16_384] as const;

const buffer = Buffer.allocUnsafe(PIECES[1]);

/** Reads the head of a chapter, as an unchecked value; null if the file does not begin with one. */
export function readHead(directory: string, file: string): unknown {
  const path = join(directory, file);
  // To open a pipe would take for ever.
  if (!statSync(path).isFile()) return null;
  const descriptor = openSync(path, 'r');
  try {
    for (const piece of PIECES) {
      const length = readSync(descriptor, buffer, 0, piece, 0);
      const head = parseHead(buffer.toString('utf8', 0, length));
      if (head !== null || length < piece) return head;
    }
    return null;
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The part of a chapter's JSON before its pages, as a value; null if there is none.
 *
 * Cut before the key `pages` and closed with a brace, it is valid JSON only if that was a key of the outermost object: within
 * a string or an inner object something is left open. So a cut at the wrong place is never taken for a head.
 */
export function parseHead(text: string): unknown {
  for (const { index } of text.matchAll(/,\s*"pages"\s*:/g)) {
    try {
      return JSON.parse(`${text.slice(0, index)}}`);
    } catch {
      // This `"pages":` is not the outermost key: try the next.
    }
  }
  return null;
}
