import { renameSync, rmSync } from 'node:fs';
import { DAY_STARTS, dayOf } from './day.ts';
import { ACTIVE, namesIn, pathOf, sealedName, syncDirectory } from './files.ts';
import { inOrder } from './order.ts';
import { readFiles, seal, visitRecords } from './read.ts';
import type { JournalRecord, NewerRecord } from './record.ts';
import { writeDurably } from './write.ts';

const TEMPORARY = /^journal-[0-9a-f-]+\.tmp$/;

/**
 * Merges all files of the journal into one, without records that no longer count: those from before the last reset, copies,
 * and visits to a page that was read again. Nothing is lost at any moment, whichever process is killed, appends, reads or
 * compacts: see `files.ts` for why. An error leaves everything as it was.
 */
export function compact(directory: string, dayStarts: number = DAY_STARTS): void {
  try {
    removeTemporary(directory);
    seal(directory);
    const sealed = readFiles(directory).filter(({ name, text }) => name !== ACTIVE && text !== null);
    const temporary = sealedName().replace(/jsonl$/, 'tmp');
    writeDurably(
      pathOf(directory, temporary),
      compacted(
        sealed.map(({ text }) => text ?? ''),
        dayStarts,
      ),
    );
    renameSync(pathOf(directory, temporary), pathOf(directory, sealedName()));
    syncDirectory(directory);
    for (const { name } of sealed) rmSync(pathOf(directory, name), { force: true });
  } catch {
    // A full or read-only disk. The next write reports it; compaction can wait.
  }
}

/** The lines of these texts that still count: the records in their order, unchanged, then the lines without a record. */
export function compacted(texts: readonly string[], dayStarts: number = DAY_STARTS): string[] {
  const lines = new Map<JournalRecord | NewerRecord, string>();
  const damaged = new Set<string>();
  for (const text of texts) {
    visitRecords(
      text,
      (record, line) => lines.set(record, line),
      (line) => damaged.add(line),
    );
  }
  const records = withoutStaleVisits(inOrder([...lines.keys()]), dayStarts);
  return [...records.map((record) => lines.get(record) ?? ''), ...damaged];
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

/** If another process is writing one of these, its compaction fails, and leaves its files as they were. */
function removeTemporary(directory: string): void {
  for (const name of namesIn(directory)) {
    if (TEMPORARY.test(name)) rmSync(pathOf(directory, name), { force: true });
  }
}
