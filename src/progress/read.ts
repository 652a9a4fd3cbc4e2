import { isAscii } from 'node:buffer';
import { readFileSync, renameSync, statSync } from 'node:fs';
import { ACTIVE, type FileId, fileAt, freeName, isCode, journalFiles, pathOf, sealedName } from './files.ts';
import { localTime } from './local-time.ts';
import { type JournalRecord, type NewerRecord, parseRecord } from './record.ts';

/** No journal is as long: two million records. What is longer is not read. */
const MOST_BYTES = 2 ** 29 - 2 ** 20;

/** Processes that rename files faster than another can read them do so only for a moment. */
const MOST_ATTEMPTS = 100;

/** One file of the journal, as it was at one moment. */
export interface JournalFile {
  readonly name: string;
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
  // To read a pipe or a device would take for ever.
  if (!stat.isFile()) return '';
  if (stat.size > MOST_BYTES) return null;
  const bytes = readFileSync(path);
  // Most journals are ASCII, and a long one is then decoded ten times as fast.
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

/**
 * Has each record of a text visited, with its line; and each line that holds none, though something.
 * @returns how many those were.
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
    } else if (line.trim() !== '') {
      damaged++;
      visitDamaged(line);
    }
  }
  return damaged;
}

/**
 * Renames a file that is no journal at all. It keeps a name of the journal until it was read once more: the file that
 * has its old name by now may be another, which is one.
 * @returns its new path; null if there turned out to be nothing wrong, or another process was faster.
 * @throws NodeJS.ErrnoException
 */
export function setAside(directory: string, name: string): string | null {
  const sealed = name === ACTIVE ? seal(directory) : name;
  if (sealed === null) return null;
  const path = pathOf(directory, sealed);
  const aside = pathOf(directory, freeName(directory, 'unreadable', localTime(new Date())));
  try {
    if (!isForeign(textOf(path))) return null;
    renameSync(path, aside);
    return aside;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Gives the file that is appended to a name of its own. @returns the name; null if there is no such file. */
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

/** Whether this was never a journal: no line is a record, and it is not the very first record, torn. */
export function isForeign(text: string | null): boolean {
  if (text === null) return true;
  for (const line of linesOf(text)) if (parseRecord(line) !== null) return false;
  return text.trim() !== '' && !/^\{"id":[^\n]*$/.test(text);
}

function* linesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    yield text.slice(from, to);
    from = to + 1;
  }
}
