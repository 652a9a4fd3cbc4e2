import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { joinLines } from '../text/index.ts';
import { merge } from './compact.ts';
import { DAY_STARTS } from './day.ts';
import { makeDirectory, syncDirectory } from './files.ts';
import { chaptersIn, inOrder, lastSeqOf } from './order.ts';
import { readFiles, visitRecords } from './read.ts';
import type { JournalRecord, NewerRecord } from './record.ts';
import { writeDurably } from './write.ts';

/** A record, and the line that holds it. */
interface Written {
  readonly record: JournalRecord | NewerRecord;
  readonly line: string;
}

/** A file that holds no record at all. */
export class NoExport extends Error {
  override readonly name = 'NoExport';

  constructor(path: string) {
    super(`${path} holds no progress of asynctutor`);
  }
}

/** What an import came to. */
export interface Imported {
  /** Records that are new here. */
  readonly added: number;
  /** Records that were here already. */
  readonly known: number;
  /** Lines that hold no record. */
  readonly damaged: number;
}

/** No clock shows as much; a record that did would leave no number for those after it. */
const MOST_SEQ = 2 ** 52;

/**
 * Writes all records that count to a new file, each as it was written.
 * @returns how many there are; for none, no file is made.
 * @throws NodeJS.ErrnoException; with the code `EEXIST` if there is such a file: it may be another export.
 */
export function exportProgress(directory: string, path: string): number {
  return writeRecords(directory, path).length;
}

/** Does so, or with those of one chapter alone, and returns the records. */
export function writeRecords(
  directory: string,
  path: string,
  chapter: string | null = null,
): (JournalRecord | NewerRecord)[] {
  const counting = countingIn(directory).written;
  const chapterOf = chaptersIn(counting.map(({ record }) => record));
  const written = counting.filter(
    ({ record }) => record.kind !== 'reset' && (chapter === null || chapterOf(record) === chapter),
  );
  if (written.length > 0) {
    writeDurably(
      path,
      written.map(({ line }) => line),
    );
    syncDirectory(resolve(path, '..'));
  }
  return written.map(({ record }) => record);
}

/**
 * Adds the records of a file, an export or a backup, that are not here. Nothing that is here goes: not by a reset in
 * the file, and not by importing it twice. What was here before a reset comes back. Whoever is killed has added all or none.
 * @throws NoExport if the file holds no record, NodeJS.ErrnoException if it cannot be read, or nothing be written.
 */
export function importProgress(directory: string, path: string, dayStarts: number = DAY_STARTS): Imported {
  const { written: theirs, damaged } = recordsIn([textAt(path)]);
  const { written: ours, resetSeqOf } = countingIn(directory);
  const chapterOf = chaptersIn([...ours, ...theirs].map(({ record }) => record));
  const ids = new Set(ours.map(({ record }) => record.id));
  const candidates = theirs.filter(({ record }) => record.kind !== 'reset' && record.seq <= MOST_SEQ);
  if (candidates.length === 0) throw new NoExport(path);
  const lines: string[] = [];
  for (const { record, line } of candidates) {
    if (ids.has(record.id)) continue;
    ids.add(record.id);
    const resetSeq = resetSeqOf(chapterOf(record));
    lines.push(record.seq < resetSeq ? movedTo(resetSeq, line) : line);
  }
  if (lines.length > 0) {
    makeDirectory(directory);
    merge(directory, joinLines(lines), dayStarts);
  }
  return { added: lines.length, known: candidates.length - lines.length, damaged };
}

interface Counting {
  readonly written: Written[];
  /** The `seq` of the last reset of all or of this chapter; 0 without one. */
  readonly resetSeqOf: (chapter: string | null) => number;
}

/** The records of the journal that count. */
function countingIn(directory: string): Counting {
  const { written } = recordsIn(readFiles(directory).map(({ text }) => text ?? ''));
  const lines = new Map(written.map(({ record, line }) => [record, line]));
  const records = inOrder([...lines.keys()]);
  const resets = records.filter((record) => record.kind === 'reset');
  return {
    written: records.map((record) => ({ record, line: lines.get(record) ?? '' })),
    resetSeqOf: (chapter) =>
      lastSeqOf(resets.filter((reset) => reset.chapter === undefined || reset.chapter === chapter)),
  };
}

function recordsIn(texts: readonly string[]): { written: Written[]; damaged: number } {
  const written: Written[] = [];
  let damaged = 0;
  for (const text of texts) damaged += visitRecords(text, (record, line) => written.push({ record, line }));
  return { written, damaged };
}

function textAt(path: string): string {
  const stat = statSync(path);
  if (!stat.isFile()) throw new NoExport(path);
  return readFileSync(path, 'utf8');
}

/** The line of a record from before a reset, as one from after it. What else is in it, stays. */
function movedTo(seq: number, line: string): string {
  return JSON.stringify({ ...(JSON.parse(line) as object), seq });
}
