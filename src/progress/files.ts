import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The journal's files. Records are appended to one, `journal.jsonl`. To be compacted, it is renamed to a unique name, and is
 * then only read. So there may be any number of files; the journal is the union of their records.
 *
 * Two rules keep every confirmed record, without a lock, whichever process is killed when:
 *
 * 1. A record is confirmed only if, after it reached the disk, its file still had the name `journal.jsonl`. If not, the
 *    process that renamed the file may have read it before: the record is written again, to the new file of that name.
 * 2. A file is removed only by a process that has read it under a name to which nothing is appended, and only after all
 *    its records reached the disk in another file.
 *
 * A record may be in two files. It has an id, and counts once.
 */
export const ACTIVE = 'journal.jsonl';

const SEALED = /^journal-[0-9a-f-]+\.jsonl$/;

const ASIDE = /^(?:damaged|unreadable)-[-T\d]+\.jsonl$/;

/** A unique name for a file of records to which nothing is appended. */
export function sealedName(): string {
  return `journal-${crypto.randomUUID()}.jsonl`;
}

/**
 * The names of the journal's files, the active one with the newest records last; none if there is no such directory.
 * @throws NodeJS.ErrnoException
 */
export function journalFiles(directory: string): string[] {
  const names = namesIn(directory).filter((name) => SEALED.test(name) || name === ACTIVE);
  return names.sort((a, b) => Number(a === ACTIVE) - Number(b === ACTIVE));
}

/** The names of the files that hold what was set aside. @throws NodeJS.ErrnoException */
export function filesSetAside(directory: string): string[] {
  return namesIn(directory)
    .filter((name) => ASIDE.test(name))
    .sort();
}

/** All names in a directory; none if it does not exist. @throws NodeJS.ErrnoException */
export function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** An unused name in the directory: `backup-2026-10-03T11-12-45.jsonl`, with a number if that exists. */
function freeName(directory: string, word: string, time: string): string {
  const names = new Set(namesIn(directory));
  const stem = `${word}-${time.slice(0, 19).replaceAll(':', '-')}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}.jsonl` : `${stem}-${number}.jsonl`;
    if (!names.has(name)) return name;
  }
}

/**
 * Writes a file under a name that is free in the directory. Where another process takes that first, the next is tried.
 * @param write throws an error with the code `EEXIST` for a name that is taken
 */
export function writeToFreeName<T>(
  directory: string,
  word: string,
  time: string,
  write: (path: string) => T,
): { readonly path: string; readonly result: T } {
  for (;;) {
    const path = pathOf(directory, freeName(directory, word, time));
    try {
      return { path, result: write(path) };
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
  }
}

/** Makes added and removed names in a directory survive a power cut, where the platform can. */
export function syncDirectory(directory: string): void {
  try {
    const descriptor = openSync(directory, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows cannot open directories; its file system keeps names by itself.
  }
}

/**
 * Makes a directory, and those above it, that only the owner may read. (Node's own recursive `mkdir` never returns where a
 * parent neither exists nor can be made, as in `/proc`.)
 * @throws NodeJS.ErrnoException
 */
export function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { mode: 0o700 });
  } catch (error) {
    if (isCode(error, 'ENOENT') && dirname(directory) !== directory) {
      makeDirectory(dirname(directory));
      mkdirSync(directory, { mode: 0o700 });
    } else if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
      throw error;
    }
  }
}

/** The inode number of a file, which survives renaming. */
export type FileId = bigint;

/** The file at this path now; null if there is none. @throws NodeJS.ErrnoException */
export function fileAt(path: string): FileId | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

export function pathOf(directory: string, name: string): string {
  return join(directory, name);
}

export function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === code;
}
