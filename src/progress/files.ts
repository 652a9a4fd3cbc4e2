import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The journal's files. Records are appended to one, `journal.jsonl`. To be compacted, it is renamed to a name of its
 * own, never used again, and is then only read. So there may be any number of files; the journal is what they hold
 * together.
 *
 * Two rules keep every confirmed record, without a lock, whoever is killed when:
 *
 * 1. A record is confirmed only if, after it reached the disk, its file still had the name `journal.jsonl`. If not,
 *    whoever renamed the file may have read it before: the record is written again, to the new file of that name.
 * 2. A file is removed only by who has read it under a name that nobody appends to, and only after all its records
 *    reached the disk in another file.
 *
 * Records may come to be in two files. They have ids, and count once.
 */
export const ACTIVE = 'journal.jsonl';

const SEALED = /^journal-[0-9a-f-]+\.jsonl$/;

const ASIDE = /^(?:damaged|unreadable)-[-T\d]+\.jsonl$/;

/** A name for a file of records that nobody appends to. */
export function sealedName(): string {
  return `journal-${crypto.randomUUID()}.jsonl`;
}

/**
 * The names of the journal's files, with the one that is appended to, and so has the newest records, as the last; none
 * if there is no such directory.
 * @throws NodeJS.ErrnoException
 */
export function journalFiles(directory: string): string[] {
  const names = namesIn(directory).filter((name) => SEALED.test(name) || name === ACTIVE);
  return names.sort((a, b) => Number(a === ACTIVE) - Number(b === ACTIVE));
}

/** The names of the files with what was no record, and was set aside. @throws NodeJS.ErrnoException */
export function filesSetAside(directory: string): string[] {
  return namesIn(directory)
    .filter((name) => ASIDE.test(name))
    .sort();
}

/** All names in a directory; none if there is no such. @throws NodeJS.ErrnoException */
export function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** A name that is free in the directory: `backup-2026-10-03T11-12-45.jsonl`, with a number after it if that is taken. */
export function freeName(directory: string, word: string, time: string): string {
  const taken = new Set(namesIn(directory));
  const stem = `${word}-${time.slice(0, 19).replaceAll(':', '-')}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}.jsonl` : `${stem}-${number}.jsonl`;
    if (!taken.has(name)) return name;
  }
}

/** Makes names that were given or taken away in a directory survive a power cut, where the platform can. */
export function syncDirectory(directory: string): void {
  try {
    const descriptor = openSync(directory, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows opens no directories; its file system keeps names by itself.
  }
}

/**
 * Makes a directory that only its owner may look into, and those above it. (Node's own `recursive` never returns where
 * the system says of a directory that exists that it does not, as it does of `/proc`.)
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

/** A file by its number, whatever its name. */
export type FileId = bigint;

/** The file that has this name now; null if none has. @throws NodeJS.ErrnoException */
export function fileAt(path: string): FileId | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

/** The path of a file of the journal. */
export function pathOf(directory: string, name: string): string {
  return join(directory, name);
}

export function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === code;
}
