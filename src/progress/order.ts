import type { JournalRecord, NewerRecord, Stamp } from './record.ts';

/** By `seq`; records that were made at the same moment on two machines come in the same order on both. */
function compare(a: Stamp, b: Stamp): number {
  return (
    a.seq - b.seq || (a.time < b.time ? -1 : a.time > b.time ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/**
 * What the records come to: in the order in which they were made, each once, and none from before the last reset.
 * It is the same for any order of the same records.
 */
export function inOrder<R extends JournalRecord | NewerRecord>(records: readonly R[]): R[] {
  const sorted = isSorted(records) ? records : [...records].sort(compare);
  const reset = sorted.findLast(({ kind }) => kind === 'reset');
  const ids = new Set<string>();
  return sorted.filter(({ id, seq }) => {
    if ((reset !== undefined && seq < reset.seq) || ids.has(id)) return false;
    ids.add(id);
    return true;
  });
}

function isSorted(records: readonly Stamp[]): boolean {
  return records.every((record, index) => {
    const before = records[index - 1];
    return before === undefined || compare(before, record) <= 0;
  });
}
