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

/** A disk that takes half a line, or other processes that keep renaming the file, would have to do so as often. */
const MOST_ATTEMPTS = 100;

/**
 * Appends lines to the journal. They are on the disk, whole and in the file that all others read, when it returns.
 * @throws NodeJS.ErrnoException if they cannot be written.
 */
export function appendLines(directory: string, lines: readonly string[]): void {
  makeDirectory(directory);
  const path = pathOf(directory, ACTIVE);
  const bytes = Buffer.from(joinLines(lines));
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    if (isKept(path, bytes, directory)) return;
  }
  throw Object.assign(new Error(`${path} does not keep what is written`), { code: 'EIO' });
}

/** Appends once. @returns whether the bytes are where they will be found. */
function isKept(path: string, bytes: Buffer, directory: string): boolean {
  const descriptor = openSync(path, 'a+', 0o600);
  try {
    const { size, ino } = fstatSync(descriptor, { bigint: true });
    const start = Number(size);
    // One call of `write` on a file opened for appending: what other processes write comes before it, or after it.
    writeSync(descriptor, isTorn(descriptor, start) ? Buffer.concat([Buffer.of(NEWLINE), bytes]) : bytes);
    fsyncSync(descriptor);
    if (start === 0) syncDirectory(directory);
    return holds(descriptor, start, bytes) && fileAt(path) === ino;
  } finally {
    closeSync(descriptor);
  }
}

/** Whether the file ends within a line: a record written after that would be lost with it. */
function isTorn(descriptor: number, size: number): boolean {
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] !== NEWLINE;
}

/**
 * Whether the lines are in the file, from `start` on, as lines of their own. They are not if the disk took only a part
 * of them, or if another process was broken off within a line at that very moment.
 */
function holds(descriptor: number, start: number, bytes: Buffer): boolean {
  const from = Math.max(0, start - 1);
  const written = Buffer.alloc(Math.max(0, fstatSync(descriptor).size - from));
  readSync(descriptor, written, 0, written.length, from);
  for (let at = written.indexOf(bytes); at >= 0; at = written.indexOf(bytes, at + 1)) {
    if (from + at === 0 || written[at - 1] === NEWLINE) return true;
  }
  return false;
}

/**
 * Writes a new file of lines. It is on the disk when this returns; its name may not yet be.
 * @throws NodeJS.ErrnoException with the code `EEXIST` if there is such a file; if it cannot be written whole, there is none.
 */
export function writeDurably(path: string, lines: readonly string[]): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(descriptor, joinLines(lines));
    fsyncSync(descriptor);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}
