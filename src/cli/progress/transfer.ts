import { stateDirectory } from '../../progress/index.ts';
import { exportProgress, importProgress, NoExport } from '../../progress/transfer.ts';
import type { Io } from '../../terminal/screen/io.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { CliError } from '../exit.ts';
import { messagesFor, needJournal, withFiles } from '../journal/journal.ts';
import type { ProgressOptions } from './command.ts';

/** `asynctutor progress export`. @throws CliError if there is nothing, or no way to write it */
export async function exportTo(file: string, options: ProgressOptions, io: Io): Promise<void> {
  const messages = await messagesFor(options, io);
  needJournal(io, messages);
  const records = withFiles(file, messages, () => exportProgress(stateDirectory(io.env), file));
  if (records === 0) throw new CliError(messages.progress.errors.empty);
  io.stdout.write(`${messages.progress.exported(records, sanitize(file))}\n`);
}

/** `asynctutor progress import`. @throws CliError if the file cannot be read, or is another kind of file */
export async function importFrom(file: string, options: ProgressOptions, io: Io): Promise<void> {
  const messages = await messagesFor(options, io);
  needJournal(io, messages);
  const { added, known, damaged } = withFiles(file, messages, () => {
    try {
      return importProgress(stateDirectory(io.env), file);
    } catch (error) {
      if (error instanceof NoExport) throw new CliError(messages.progress.errors.noExport(sanitize(file)));
      throw error;
    }
  });
  io.stdout.write(`${messages.progress.imported(added, known, damaged)}\n`);
}
