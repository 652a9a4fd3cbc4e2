import { renameSync, rmSync } from 'node:fs';
import { DAY_STARTS, dayOf } from './day.ts';
import { ACTIVE, freeName, namesIn, pathOf, sealedName, syncDirectory } from './files.ts';
import { localTime } from './local-time.ts';
import { inOrder } from './order.ts';
import { readFiles, seal, visitRecords } from './read.ts';
import type { JournalRecord, NewerRecord } from './record.ts';
import { writeDurably } from './write.ts';

const TEMPORARY = /^journal-[0-9a-f-]+\.tmp$/;

/** Lines that are no records, in a file of their own. */
export interface DamagedLines {
  readonly lines: number;
  readonly aside: string;
}

/**
 * Brings all files of the journal together in one, without what no longer says anything: records from before the last
 * reset, copies, and visits to a page that was read again. Lines that are no records come into a file of their own.
 * Nothing is lost at any moment, whoever is killed, and whoever else appends, reads or compacts: see `files.ts` for why.
 * What goes wrong leaves everything as it was.
 * @returns what was set aside; null if there was nothing, or all is as it was.
 */
export function compact(directory: string, dayStarts: number = DAY_STARTS): DamagedLines | null {
  try {
    removeTemporary(directory);
    seal(directory);
    const sealed = readFiles(directory).filter(({ name, text }) => name !== ACTIVE && text !== null);
    const temporary = sealedName().replace(/jsonl$/, 'tmp');
    const { records, damaged } = compacted(
      sealed.map(({ text }) => text ?? ''),
      dayStarts,
    );
    writeDurably(pathOf(directory, temporary), records);
    const aside = setAsideLines(directory, damaged);
    renameSync(pathOf(directory, temporary), pathOf(directory, sealedName()));
    syncDirectory(directory);
    for (const { name } of sealed) rmSync(pathOf(directory, name), { force: true });
    return aside;
  } catch {
    // A full or read-only disk. Whoever wants to write will be told; to compact can wait.
    return null;
  }
}

/** The lines of these texts: records that are kept, in their order, as they were written; and what is no record. */
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
  const aside = pathOf(directory, freeName(directory, 'damaged', localTime(new Date())));
  writeDurably(aside, lines);
  return { lines: lines.length, aside };
}

/** Of the visits to a page the last one says that it was read, and when; others only that there was such a day. */
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

/** Another process that is just writing one of these fails, and leaves its files as they were. */
function removeTemporary(directory: string): void {
  for (const name of namesIn(directory)) {
    if (TEMPORARY.test(name)) rmSync(pathOf(directory, name), { force: true });
  }
}
