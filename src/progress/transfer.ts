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

/** A record and its line. */
interface RecordLine {
  readonly record: JournalRecord | NewerRecord;
  readonly line: string;
}

/** A file has no record at all. */
export class NoExport extends Error {
  override readonly name = 'NoExport';

  constructor(path: string) {
    super(`${path} holds no progress of asynctutor`);
  }
}

/** The result of an import. */
export interface Imported {
  /** Records that are new here. */
  readonly added: number;
  /** Records that were here already. */
  readonly known: number;
  /** Lines without a record. */
  readonly damaged: number;
}

/**
 * A `seq` that no clock reaches before the year 144,000. A greater one of an import is lowered: the records made after it
 * need `seq`s that can be read.
 */
const FARTHEST_SEQ = 2 ** 52;

/**
 * Writes all records that count to a new file, unchanged.
 * @returns their number; if it is 0, no file is made.
 * @throws NodeJS.ErrnoException; with the code `EEXIST` if there is such a file: it may be another export.
 */
export function exportProgress(directory: string, path: string): number {
  return writeRecords(directory, path).length;
}

/** Like {@link exportProgress}, for all chapters or one. @returns the records */
export function writeRecords(
  directory: string,
  path: string,
  chapter: string | null = null,
): (JournalRecord | NewerRecord)[] {
  const { lines: all } = countingIn(directory);
  const chapterOf = chaptersIn(all.map(({ record }) => record));
  const lines = all.filter(
    ({ record }) => record.kind !== 'reset' && (chapter === null || chapterOf(record) === chapter),
  );
  if (lines.length > 0) {
    writeDurably(
      path,
      lines.map(({ line }) => line),
    );
    syncDirectory(resolve(path, '..'));
  }
  return lines.map(({ record }) => record);
}

/**
 * Adds the records of a file, an export or a backup, that the journal does not have. It removes nothing, even if the file
 * has a reset or is imported twice. Records from before a reset count again. A process that is killed has added all or none.
 * @throws NoExport if the file has no record, NodeJS.ErrnoException if it cannot be read or the journal not be written.
 */
export function importProgress(directory: string, path: string, dayStarts: number = DAY_STARTS): Imported {
  const { lines: theirs, damaged } = recordsIn([textAt(path)]);
  const { lines: ours, resetSeqOf } = countingIn(directory);
  const chapterOf = chaptersIn([...ours, ...theirs].map(({ record }) => record));
  const ids = new Set(ours.map(({ record }) => record.id));
  const candidates = theirs.filter(({ record }) => record.kind !== 'reset');
  if (candidates.length === 0) throw new NoExport(path);
  const lines: string[] = [];
  for (const [index, { record, line }] of candidates.entries()) {
    if (ids.has(record.id)) continue;
    ids.add(record.id);
    // An export is in the order of `seq`, and stays so.
    const lowered = Math.min(record.seq, FARTHEST_SEQ + index);
    const seq = Math.max(lowered, resetSeqOf(chapterOf(record)));
    lines.push(seq === record.seq ? line : withSeq(seq, line));
  }
  if (lines.length > 0) {
    makeDirectory(directory);
    merge(directory, joinLines(lines), dayStarts);
  }
  return { added: lines.length, known: candidates.length - lines.length, damaged };
}

interface Counting {
  readonly lines: RecordLine[];
  /** The `seq` of the last reset of everything or of this chapter; 0 without one. */
  readonly resetSeqOf: (chapter: string | null) => number;
}

/** The records of the journal that count. */
function countingIn(directory: string): Counting {
  const { lines } = recordsIn(readFiles(directory).map(({ text }) => text ?? ''));
  const lineOf = new Map(lines.map(({ record, line }) => [record, line]));
  const records = inOrder([...lineOf.keys()]);
  const resets = records.filter((record) => record.kind === 'reset');
  return {
    lines: records.map((record) => ({ record, line: lineOf.get(record) ?? '' })),
    resetSeqOf: (chapter) =>
      lastSeqOf(resets.filter((reset) => reset.chapter === undefined || reset.chapter === chapter)),
  };
}

function recordsIn(texts: readonly string[]): { lines: RecordLine[]; damaged: number } {
  const lines: RecordLine[] = [];
  let damaged = 0;
  for (const text of texts) damaged += visitRecords(text, (record, line) => lines.push({ record, line }));
  return { lines, damaged };
}

function textAt(path: string): string {
  const stat = statSync(path);
  if (!stat.isFile()) throw new NoExport(path);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    // Node names no file where the reading itself fails.
    throw Object.assign(error as Error, { path });
  }
}

/** The line of a record with another `seq`; the rest of it is unchanged. */
function withSeq(seq: number, line: string): string {
  return JSON.stringify({ ...(JSON.parse(line) as object), seq });
}
