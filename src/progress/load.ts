import { compact } from './compact.ts';
import { ACTIVE, pathOf } from './files.ts';
import { inOrder, lastSeqOf } from './order.ts';
import type { Problem } from './problem.ts';
import { isForeign, readFiles, setAside, visitRecords } from './read.ts';
import type { JournalRecord, NewerRecord } from './record.ts';
import { Fold } from './state.ts';

/** A loaded journal. */
export interface Loaded {
  readonly fold: Fold;
  readonly lastSeq: number;
  /** The number of lines without a record. */
  readonly damaged: number;
  /** The number of records in the active file. */
  readonly appended: number;
}

/**
 * Reads and folds a journal, together with unwritten records.
 * @param onProblem is called for lines that are no records and files that are no journal, once they are set aside.
 * @throws NodeJS.ErrnoException
 */
export function loadJournal(
  directory: string,
  unwritten: readonly JournalRecord[],
  dayStarts: number,
  onProblem: (problem: Problem) => void,
): Loaded {
  const records: (JournalRecord | NewerRecord)[] = [];
  let damaged = 0;
  let appended = 0;
  for (const { name, text } of readFiles(directory)) {
    if (text === null || isForeign(text)) {
      const aside = setAside(directory, name);
      if (aside === null) return loadJournal(directory, unwritten, dayStarts, onProblem);
      onProblem({ kind: 'set-aside', path: pathOf(directory, name), aside });
      continue;
    }
    const before = records.length;
    damaged += visitRecords(text, (record) => records.push(record));
    if (name === ACTIVE) appended = records.length - before;
  }
  if (damaged > 0) {
    const aside = compact(directory, dayStarts);
    if (aside !== null) {
      onProblem({ kind: 'lines-set-aside', ...aside });
      appended = 0;
    }
  }
  records.push(...unwritten);
  const fold = new Fold(dayStarts);
  for (const record of inOrder(records)) fold.add(record);
  return { fold, lastSeq: lastSeqOf(records), damaged, appended };
}
