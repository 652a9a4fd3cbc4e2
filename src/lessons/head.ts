import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Chapter } from './chapter.ts';

/** What a chapter says of itself before its pages. */
export type Head = Omit<Chapter, 'pages'>;

/** Enough for any head. */
const PIECE = 16_384;

/** The text of a chapter's head as a JSON object; null if the file does not begin with one. */
export function readHead(directory: string, file: string, buffer = Buffer.allocUnsafe(PIECE)): unknown {
  const descriptor = openSync(join(directory, file), 'r');
  try {
    const length = readSync(descriptor, buffer, 0, PIECE, 0);
    return parseHead(buffer.toString('utf8', 0, length));
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The part of a chapter's JSON before its pages, as a value; null if there is none.
 *
 * Cut before the key and closed with a brace, it is valid JSON only if that was a key of the outermost object: a string
 * or an inner key of this name leaves something open. So a cut at the wrong place is never taken for a head.
 */
export function parseHead(text: string): unknown {
  for (const { index } of text.matchAll(/,\s*"pages"\s*:/g)) {
    try {
      return JSON.parse(`${text.slice(0, index)}}`);
    } catch {
      // The word is elsewhere, too: look further.
    }
  }
  return null;
}
