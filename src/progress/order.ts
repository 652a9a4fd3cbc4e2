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
  const sorted = [...records].sort(compare);
  const reset = sorted.findLastIndex(({ kind }) => kind === 'reset');
  // Copies of a record that count are equal in all that is compared, and so stand side by side.
  return sorted.slice(Math.max(0, reset)).filter(({ id }, index, all) => id !== all[index - 1]?.id);
}

/** The greatest `seq` of the records; 0 without any. */
export function lastSeqOf(records: readonly Stamp[]): number {
  return records.reduce((last, { seq }) => Math.max(last, seq), 0);
}
