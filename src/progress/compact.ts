import { renameSync, rmSync, statSync } from 'node:fs';
import { DAY_STARTS, dayOf } from './day.ts';
import { ACTIVE, namesIn, pathOf, sealedName, syncDirectory, writeToFreeName } from './files.ts';
import { localTime } from './local-time.ts';
import { inOrder } from './order.ts';
import { readFiles, seal, visitRecords } from './read.ts';
import type { JournalRecord, NewerRecord } from './record.ts';
import { writeDurably } from './write.ts';

const TEMPORARY = /^journal-[0-9a-f-]+\.tmp$/;

/** Milliseconds for which a disk may take nothing of what is being written to it. */
const LONGEST_WRITE = 60_000;

/** Lines that are no records, in a file of their own. */
export interface DamagedLines {
  readonly lines: number;
  readonly aside: string;
}

/**
 * Merges all files of the journal into one, without records that no longer count: those from before the last reset, copies,
 * and visits to a page that was read again. Lines without a record are moved to a file of their own. Nothing is lost at any
 * moment, whichever process is killed, appends, reads or compacts: see `files.ts` for why. An error leaves everything as it
 * was.
 * @returns the lines that were set aside; null if there were none, or after an error
 */
export function compact(directory: string, dayStarts: number = DAY_STARTS): DamagedLines | null {
  try {
    return merge(directory, '', dayStarts);
  } catch {
    // A full or read-only disk. The next write reports it; compaction can wait.
    return null;
  }
}

/**
 * Compacts the journal together with the records of a text: whichever process is killed, it has all of them, or none.
 * @returns the lines that were set aside; null if there were none
 * @throws NodeJS.ErrnoException; then it has none.
 */
export function merge(directory: string, text: string, dayStarts: number): DamagedLines | null {
  removeTemporary(directory);
  seal(directory);
  const sealed = readFiles(directory).flatMap(({ name, text }) =>
    name === ACTIVE || text === null ? [] : [{ name, text }],
  );
  const temporary = pathOf(directory, sealedName().replace(/jsonl$/, 'tmp'));
  const { records, damaged } = compacted([...sealed.map(({ text }) => text), text], dayStarts);
  writeDurably(temporary, records);
  const aside = setAsideLines(directory, damaged);
  renameSync(temporary, pathOf(directory, sealedName()));
  syncDirectory(directory);
  for (const { name } of sealed) rmSync(pathOf(directory, name), { force: true });
  return aside;
}

/** The lines of these texts: the records that still count, in their order, unchanged; and the lines without a record. */
export function compacted(
  texts: readonly string[],
  dayStarts: number = DAY_STARTS,
): { readonly records: string[]; readonly damaged: string[] } {
  const lines = new Map<JournalRecord | NewerRecord, string>();
  const damaged = new Set<string>();
  for (const text of texts) {
    visitRecords(
      text,
      (record, line) => lines.set(record, line),
      (line) => damaged.add(line),
    );
  }
  const kept = withoutStaleVisits(inOrder([...lines.keys()]), dayStarts);
  return { records: kept.map((record) => lines.get(record) ?? ''), damaged: [...damaged] };
}

function setAsideLines(directory: string, lines: readonly string[]): DamagedLines | null {
  if (lines.length === 0) return null;
  const { path } = writeToFreeName(directory, 'damaged', localTime(new Date()), (aside) =>
    writeDurably(aside, lines),
  );
  return { lines: lines.length, aside: path };
}

/** Of the visits to a page only the last counts, and of each day the first visit to any page: it counts the day. */
function withoutStaleVisits<R extends JournalRecord | NewerRecord>(
  records: readonly R[],
  dayStarts: number,
): R[] {
  const last = new Map<string, R>();
  for (const record of records) if (record.kind === 'page') last.set(pageKey(record), record);
  const days = new Set<string>();
  return records.filter((record) => {
    if (record.kind !== 'page') return true;
    const isFirstOfDay = days.size < days.add(dayOf(record.time, dayStarts)).size;
    return isFirstOfDay || last.get(pageKey(record)) === record;
  });
}

function pageKey({ chapter, page }: { readonly chapter: string; readonly page: string }): string {
  return JSON.stringify([chapter, page]);
}

/** Removes the files of processes that were killed. Another process may still be writing a younger one. */
function removeTemporary(directory: string): void {
  for (const name of namesIn(directory)) {
    if (!TEMPORARY.test(name)) continue;
    const path = pathOf(directory, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat !== undefined && Date.now() - stat.mtimeMs > LONGEST_WRITE) rmSync(path, { force: true });
  }
}
