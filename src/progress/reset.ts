import { writeToFreeName } from './files.ts';
import { localTime } from './local-time.ts';
import { lastSeqOf, nextSeq } from './order.ts';
import { type JournalRecord, VERSION } from './record.ts';
import { writeRecords } from './transfer.ts';
import { appendLines } from './write.ts';

/** The result of a reset. */
export interface Reset {
  /** The file with all records that counted before, which can be imported. */
  readonly backup: string;
  /** The number of its records. */
  readonly records: number;
}

/**
 * Writes a backup of all records, and then a record after which they no longer count. Records that another process adds
 * meanwhile are not in the backup, and still count.
 * @param chapter the only chapter to reset; null for all
 * @returns null if there is no record.
 * @throws NodeJS.ErrnoException if the backup cannot be written; then nothing has changed.
 */
export function resetProgress(
  directory: string,
  chapter: string | null = null,
  now: Date = new Date(),
): Reset | null {
  const time = localTime(now);
  const { path: backup, result: records } = writeToFreeName(directory, 'backup', time, (path) =>
    writeRecords(directory, path, chapter),
  );
  if (records.length === 0) return null;
  const record: JournalRecord = {
    id: crypto.randomUUID(),
    time,
    seq: nextSeq(lastSeqOf(records)),
    version: VERSION,
    kind: 'reset',
    backup,
    ...(chapter !== null && { chapter }),
  };
  appendLines(directory, [JSON.stringify(record)]);
  return { backup, records: records.length };
}
