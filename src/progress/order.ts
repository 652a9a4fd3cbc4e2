import type { JournalRecord, NewerRecord, Stamp } from './record.ts';

type AnyRecord = JournalRecord | NewerRecord;

/**
 * By `seq`. Of records made at the same moment a reset is first, as it must not undo records that it does not know; the
 * others have the same order on all machines.
 */
function compare(a: AnyRecord, b: AnyRecord): number {
  return (
    a.seq - b.seq ||
    Number(b.kind === 'reset') - Number(a.kind === 'reset') ||
    compareTexts(a.time, b.time) ||
    compareTexts(a.id, b.id)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The records that count: in the order in which they were made, each once, and none from before the last reset, of
 * everything or of its chapter. The result is the same for any order of the same records.
 */
export function inOrder<R extends AnyRecord>(records: readonly R[]): readonly R[] {
  const sorted = [...records].sort(compare);
  const reset = sorted.findLastIndex((record) => record.kind === 'reset' && record.chapter === undefined);
  const since = withoutResetChapters(sorted.slice(Math.max(0, reset)));
  // Copies of a record are equal in all that is compared, and so are neighbours.
  return since.filter(({ id }, index, all) => id !== all[index - 1]?.id);
}

function withoutResetChapters<R extends AnyRecord>(sorted: readonly R[]): readonly R[] {
  const resets = new Map<string, number>();
  for (const [index, record] of sorted.entries()) {
    if (record.kind === 'reset' && record.chapter !== undefined) resets.set(record.chapter, index);
  }
  if (resets.size === 0) return sorted;
  const chapterOf = chaptersIn(sorted);
  return sorted.filter((record, index) => index >= (resets.get(chapterOf(record) ?? '') ?? 0));
}

/** A function from each of these records to its chapter, or null if it has none. */
export function chaptersIn(records: readonly AnyRecord[]): (record: AnyRecord) => string | null {
  const answers = new Map<string, string>();
  for (const record of records) if (record.kind === 'answer') answers.set(record.id, record.chapter);
  return (record) => {
    if (record.kind === 'undo') return answers.get(record.answer) ?? null;
    return 'chapter' in record ? (record.chapter ?? null) : null;
  };
}

/**
 * The `seq` of a record made after another. After the greatest that can be read it is that one again, so that the record
 * can be read, too; only its time then tells that it is later.
 */
export function nextSeq(last: number): number {
  return Math.min(last + 1, Number.MAX_SAFE_INTEGER);
}

/** The greatest `seq` of the records; 0 without any. */
export function lastSeqOf(records: readonly Stamp[]): number {
  return records.reduce((last, { seq }) => Math.max(last, seq), 0);
}
