import type { JournalRecord, NewerRecord, Stamp } from './record.ts';

type AnyRecord = JournalRecord | NewerRecord;

/**
 * By `seq`. Of records made at the same moment a reset is first, for what it does not know of it must not undo; the
 * others come in the same order on all machines.
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
 * What the records come to: in the order in which they were made, each once, and none from before the last reset.
 * It is the same for any order of the same records.
 */
export function inOrder<R extends AnyRecord>(records: readonly R[]): readonly R[] {
  const ascending = isAscending(records);
  const sorted = ascending ? records : [...records].sort(compare);
  const reset = sorted.findLastIndex(({ kind }) => kind === 'reset');
  const counting = reset < 0 ? sorted : sorted.slice(reset);
  return ascending ? counting : distinct(counting);
}

/** Whether they are in order and different: of those with the same id that count, all have the same `seq`. */
function isAscending(records: readonly Stamp[]): boolean {
  let last = -Infinity;
  for (const { seq } of records) {
    if (seq <= last) return false;
    last = seq;
  }
  return true;
}

function distinct<R extends Stamp>(records: readonly R[]): R[] {
  const ids = new Set<string>();
  return records.filter(({ id }) => ids.size < ids.add(id).size);
}

/** The greatest `seq` of the records; 0 without any. */
export function lastSeqOf(records: readonly Stamp[]): number {
  let last = 0;
  for (const { seq } of records) if (seq > last) last = seq;
  return last;
}
