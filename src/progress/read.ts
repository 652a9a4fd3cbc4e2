import { isAscii } from 'node:buffer';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import {
  ACTIVE,
  type FileId,
  fileAt,
  isCode,
  journalFiles,
  pathOf,
  sealedName,
  writeToFreeName,
} from './files.ts';
import { localTime } from './local-time.ts';
import { type JournalRecord, type NewerRecord, parseRecord } from './record.ts';

/** The longest file that is read: two million records. */
const MOST_BYTES = 2 ** 29 - 2 ** 20;

/** Other processes may rename files faster than this one can read them, but only for a moment. */
const MOST_ATTEMPTS = 100;

/** One file of the journal, as it was at one moment. */
export interface JournalFile {
  readonly name: string;
  /** null for a file that is too long to be a journal. */
  readonly text: string | null;
}

/**
 * All files of the journal, with every record confirmed before: if a file was renamed, removed or added meanwhile, all are
 * read again.
 * @throws NodeJS.ErrnoException
 */
export function readFiles(directory: string): JournalFile[] {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    try {
      const before = listing(directory);
      const files = before.map(([name]) => ({ name, text: textOf(pathOf(directory, name)) }));
      if (String(before) === String(listing(directory))) return files;
    } catch (error) {
      if (!isCode(error, 'ENOENT')) throw error;
    }
  }
  throw Object.assign(new Error(`the files in ${directory} keep changing`), { code: 'EBUSY' });
}

function listing(directory: string): [string, FileId][] {
  return journalFiles(directory).flatMap((name) => {
    const id = fileAt(pathOf(directory, name));
    return id === null ? [] : [[name, id]];
  });
}

function textOf(path: string): string | null {
  const stat = statSync(path);
  if (stat.isDirectory()) throw Object.assign(new Error(`${path} is a directory`), { code: 'EISDIR', path });
  // Reading a pipe or a device might never end.
  if (!stat.isFile()) return '';
  if (stat.size > MOST_BYTES) return null;
  const bytes = readFileSync(path);
  // Most journals are ASCII, and `latin1` decodes ten times as fast.
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

/**
 * Calls `visit` with each record of a text and its line, and `visitDamaged` with each other line that is not empty.
 * @returns the number of damaged lines.
 */
export function visitRecords(
  text: string,
  visit: (record: JournalRecord | NewerRecord, line: string) => void,
  visitDamaged: (line: string) => void = () => {},
): number {
  let damaged = 0;
  for (const line of linesOf(text)) {
    const record = parseRecord(line);
    if (record !== null) {
      visit(record, line);
    } else if (line !== '') {
      damaged++;
      visitDamaged(line);
    }
  }
  return damaged;
}

/**
 * Renames a file that is no journal at all. It is sealed and read once more before: another process may have replaced it
 * by a journal meanwhile.
 * @returns its new path; null if it is a journal after all, or another process was faster.
 * @throws NodeJS.ErrnoException
 */
export function setAside(directory: string, name: string): string | null {
  const sealed = name === ACTIVE ? seal(directory) : name;
  if (sealed === null) return null;
  const path = pathOf(directory, sealed);
  try {
    if (!isForeign(textOf(path))) return null;
    return writeToFreeName(directory, 'unreadable', localTime(new Date()), (aside) => moveTo(aside, path))
      .path;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Renames a file, but not over another. @throws NodeJS.ErrnoException with the code `EEXIST` if there is one */
function moveTo(path: string, from: string): void {
  closeSync(openSync(path, 'wx', 0o600));
  try {
    renameSync(from, path);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** Renames the active file to a unique name, so that nothing is appended to it. @returns the name; null without such a file. */
export function seal(directory: string): string | null {
  const sealed = sealedName();
  try {
    renameSync(pathOf(directory, ACTIVE), pathOf(directory, sealed));
    return sealed;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** True for a text that never was a journal: no line is a record, nor is it the torn first record. */
export function isForeign(text: string | null): boolean {
  if (text === null) return true;
  for (const line of linesOf(text)) if (parseRecord(line) !== null) return false;
  return text.trim() !== '' && !/^\{"id":[^\n]*$/.test(text);
}

function* linesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    // A file written on Windows may begin with a byte order mark, which `trim` takes for a space.
    yield text.slice(from, to).trim();
    from = to + 1;
  }
}
