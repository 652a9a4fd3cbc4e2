import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { joinLines } from '../text/index.ts';
import { ACTIVE, fileAt, makeDirectory, pathOf, syncDirectory } from './files.ts';

const NEWLINE = 0x0a;

/** Attempts at appending: the disk may take half a line, or another process rename the file, but not that often. */
const MOST_ATTEMPTS = 100;

/**
 * Appends lines to the journal. When it returns, they are on the disk, whole and in the active file.
 * @throws NodeJS.ErrnoException if they cannot be written.
 */
export function appendLines(directory: string, lines: readonly string[]): void {
  makeDirectory(directory);
  const path = pathOf(directory, ACTIVE);
  const bytes = Buffer.from(joinLines(lines));
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    if (appendOnce(path, bytes, directory)) return;
  }
  throw Object.assign(new Error(`${path} does not keep what is written`), { code: 'EIO' });
}

/** Tries to append. @returns true if the bytes are whole and in the active file. */
function appendOnce(path: string, bytes: Buffer, directory: string): boolean {
  const descriptor = openSync(path, 'a+', 0o600);
  try {
    const { size, ino } = fstatSync(descriptor, { bigint: true });
    const start = Number(size);
    // One `write` to a file opened for appending is not interleaved with those of other processes.
    writeSync(descriptor, isTorn(descriptor, start) ? Buffer.concat([Buffer.of(NEWLINE), bytes]) : bytes);
    fsyncSync(descriptor);
    if (start === 0) syncDirectory(directory);
    return holds(descriptor, start, bytes) && fileAt(path) === ino;
  } finally {
    closeSync(descriptor);
  }
}

/** True if the file ends within a line: a record appended to that line would be lost with it. */
function isTorn(descriptor: number, size: number): boolean {
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] !== NEWLINE;
}

/**
 * True if the lines are in the file, from `start` on, as separate lines. They are not if the disk took only a part of them,
 * or if another process was killed within a line at that moment.
 */
function holds(descriptor: number, start: number, bytes: Buffer): boolean {
  const from = Math.max(0, start - 1);
  const end = Buffer.alloc(Math.max(0, fstatSync(descriptor).size - from));
  readSync(descriptor, end, 0, end.length, from);
  for (let at = end.indexOf(bytes); at >= 0; at = end.indexOf(bytes, at + 1)) {
    if (from + at === 0 || end[at - 1] === NEWLINE) return true;
  }
  return false;
}

/** Writes a new file of lines that only the owner may read, as {@link writeNew} does. */
export function writeDurably(path: string, lines: readonly string[]): void {
  writeNew(path, joinLines(lines), 0o600);
}

/**
 * Writes a new file. When it returns, the contents are on the disk, but the name may not be: see `syncDirectory`.
 * @throws NodeJS.ErrnoException with the code `EEXIST` if there is such a file; after any other error there is no file.
 */
export function writeNew(path: string, text: string, mode = 0o666): void {
  const descriptor = openSync(path, 'wx', mode);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}
