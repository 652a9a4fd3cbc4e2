import { freeName, isCode, pathOf } from './files.ts';
import { localTime } from './local-time.ts';
import { lastSeqOf } from './order.ts';
import { type JournalRecord, type NewerRecord, VERSION } from './record.ts';
import { writeRecords } from './transfer.ts';
import { appendLines } from './write.ts';

/** What a reset came to. */
export interface Reset {
  /** The file with all that counted before, which can be imported. */
  readonly backup: string;
  /** How many records it has. */
  readonly records: number;
}

/**
 * Makes a backup, and lets nothing of it count any more. What another process adds meanwhile is not in the backup, and
 * goes on to count.
 * @param chapter as the journal names it: nothing else is reset
 * @returns null if there was nothing.
 * @throws NodeJS.ErrnoException if the backup cannot be written; then nothing has changed.
 */
export function resetProgress(
  directory: string,
  chapter: string | null = null,
  now: Date = new Date(),
): Reset | null {
  const time = localTime(now);
  const { backup, records } = writeBackup(directory, chapter, time);
  if (records.length === 0) return null;
  const record: JournalRecord = {
    id: crypto.randomUUID(),
    time,
    seq: lastSeqOf(records) + 1,
    version: VERSION,
    kind: 'reset',
    backup,
    ...(chapter !== null && { chapter }),
  };
  appendLines(directory, [JSON.stringify(record)]);
  return { backup, records: records.length };
}

function writeBackup(
  directory: string,
  chapter: string | null,
  time: string,
): { readonly backup: string; readonly records: readonly (JournalRecord | NewerRecord)[] } {
  for (;;) {
    const backup = pathOf(directory, freeName(directory, 'backup', time));
    try {
      return { backup, records: writeRecords(directory, backup, chapter) };
    } catch (error) {
      // Another process, that resets in the same second, was faster to take the name.
      if (!isCode(error, 'EEXIST')) throw error;
    }
  }
}
