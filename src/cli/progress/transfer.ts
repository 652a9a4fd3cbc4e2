import { exportProgress, importProgress, NoExport } from '../../progress/transfer.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { dayStartsIn } from '../journal/day-starts.ts';
import { needJournal, withFiles } from '../journal/journal.ts';

/** `asynctutor progress export`. @throws CliError if there is nothing, or no way to write it */
export async function exportTo(file: string, context: Context): Promise<void> {
  const { messages, say } = context;
  const { directory } = needJournal(context);
  const records = withFiles(file, messages, () => exportProgress(directory, file));
  if (records === 0) throw new CliError(messages.progress.errors.empty);
  say([messages.progress.exported(records, sanitize(file))]);
}

/** `asynctutor progress import`. @throws CliError if the file cannot be read, or is another kind of file */
export async function importFrom(file: string, context: Context): Promise<void> {
  const { messages, say } = context;
  const { directory } = needJournal(context);
  const dayStarts = dayStartsIn({}, context);
  const { added, known, damaged } = withFiles(directory, messages, () => {
    try {
      return importProgress(directory, file, dayStarts);
    } catch (error) {
      if (error instanceof NoExport) throw new CliError(messages.progress.errors.noExport(sanitize(file)));
      throw error;
    }
  });
  say([messages.progress.imported(added, known, damaged)]);
}
