import { ACTIVE, pathOf } from './files.ts';
import { inOrder, lastSeqOf } from './order.ts';
import type { Problem } from './problem.ts';
import { isForeign, type JournalFile, readFiles, setAside, visitRecords } from './read.ts';
import type { JournalRecord, NewerRecord } from './record.ts';
import { Fold } from './state.ts';

/** What a journal holds. */
export interface Loaded {
  readonly fold: Fold;
  readonly lastSeq: number;
  /** How many lines hold no record. */
  readonly damaged: number;
  /** How many records the file has that is appended to. */
  readonly appended: number;
}

/**
 * Reads and folds a journal, with records that it does not have yet.
 * @param onProblem is told of files that are no journal at all, and were set aside.
 * @throws NodeJS.ErrnoException
 */
export function loadJournal(
  directory: string,
  unwritten: readonly JournalRecord[],
  onProblem: (problem: Problem) => void,
): Loaded {
  const files = readFiles(directory);
  const foreign = files.filter(({ text }) => isForeign(text));
  for (const { name } of foreign) {
    const aside = setAside(directory, name);
    if (aside === null) return loadJournal(directory, unwritten, onProblem);
    onProblem({ kind: 'set-aside', path: pathOf(directory, name), aside });
  }
  const ours = files.filter((file) => !foreign.includes(file));
  return foldAscending(ours, unwritten) ?? foldSorted(ours, unwritten);
}

/**
 * Folds the records as they are read: those that are not kept are gone before there are many. Null if they turn out
 * not to be in order.
 */
function foldAscending(files: readonly JournalFile[], unwritten: readonly JournalRecord[]): Loaded | null {
  const fold = new Fold();
  let lastSeq = 0;
  let isAscending = true;
  const add = (record: JournalRecord | NewerRecord) => {
    isAscending &&= record.seq > lastSeq;
    lastSeq = record.seq;
    if (isAscending) fold.add(record);
  };
  const counts = visitFiles(files, add);
  for (const record of unwritten) add(record);
  return isAscending ? { fold, lastSeq, ...counts } : null;
}

function foldSorted(files: readonly JournalFile[], unwritten: readonly JournalRecord[]): Loaded {
  const records: (JournalRecord | NewerRecord)[] = [];
  const counts = visitFiles(files, (record) => records.push(record));
  records.push(...unwritten);
  const fold = new Fold();
  for (const record of inOrder(records)) fold.add(record);
  return { fold, lastSeq: lastSeqOf(records), ...counts };
}

function visitFiles(
  files: readonly JournalFile[],
  visit: (record: JournalRecord | NewerRecord) => void,
): Pick<Loaded, 'damaged' | 'appended'> {
  let damaged = 0;
  let appended = 0;
  for (const { name, text } of files) {
    const inActive = name === ACTIVE ? 1 : 0;
    damaged += visitRecords(text ?? '', (record) => {
      appended += inActive;
      visit(record);
    });
  }
  return { damaged, appended };
}
