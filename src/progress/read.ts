import { readFileSync, renameSync, statSync } from 'node:fs';
import { type FileId, fileAt } from './append.ts';
import { ACTIVE, freeName, isCode, journalFiles, pathOf, sealedName } from './files.ts';
import { localTime } from './local-time.ts';
import { type JournalRecord, type NewerRecord, parseRecord } from './record.ts';

/** No journal is as long: two million records. What is longer is not read. */
const MOST_BYTES = 2 ** 29 - 2 ** 20;

/** Processes that rename files faster than another can read them do so only for a moment. */
const MOST_ATTEMPTS = 100;

/** One file of the journal, as it was at one moment. */
export interface JournalFile {
  readonly name: string;
  readonly id: FileId;
  /** Null for what is too long to be a journal. */
  readonly text: string | null;
}

/**
 * All files of the journal. No record is missed that was confirmed before: if a file was renamed, removed or added in
 * the meantime, all are read again.
 * @throws NodeJS.ErrnoException
 */
export function readFiles(directory: string): JournalFile[] {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    try {
      const before = listing(directory);
      const files = before.map(([name, id]) => ({ name, id, text: textOf(pathOf(directory, name)) }));
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
  if (stat.isDirectory()) throw Object.assign(new Error(`${path} is a directory`), { code: 'EISDIR' });
  // To read a pipe or a device would take for ever.
  if (!stat.isFile()) return '';
  return stat.size > MOST_BYTES ? null : readFileSync(path, 'utf8');
}

/** Has each record of a text visited, with its line. @returns how many lines hold none. */
export function visitRecords(
  text: string,
  visit: (record: JournalRecord | NewerRecord, line: string) => void,
): number {
  let damaged = 0;
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const line = text.slice(from, to);
    from = to + 1;
    if (line.trim() === '') continue;
    const record = parseRecord(line);
    if (record === null) damaged++;
    else visit(record, line);
  }
  return damaged;
}

/**
 * Renames a file that is no journal at all. It keeps a name of the journal until it was read once more: the file that
 * has its old name by now may be another, which is one.
 * @returns its new path; null if there turned out to be nothing wrong.
 * @throws NodeJS.ErrnoException
 */
export function setAside(directory: string, name: string): string | null {
  let sealed = name;
  if (name === ACTIVE) {
    sealed = sealedName();
    renameSync(pathOf(directory, name), pathOf(directory, sealed));
  }
  if (!isForeign(textOf(pathOf(directory, sealed)))) return null;
  const aside = pathOf(directory, freeName(directory, 'unreadable', localTime(new Date())));
  renameSync(pathOf(directory, sealed), aside);
  return aside;
}

/** Whether this was never a journal: no line is a record, and it is not the very first record, torn. */
export function isForeign(text: string | null): boolean {
  if (text === null) return true;
  let records = 0;
  const damaged = visitRecords(text, () => records++);
  return records === 0 && damaged > 0 && !/^\{"id":[^\n]*$/.test(text);
}
