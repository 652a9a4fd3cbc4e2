import { stateDirectory } from '../../progress/index.ts';
import { resetProgress } from '../../progress/reset.ts';
import type { Io } from '../../terminal/screen/io.ts';
import { screenOf } from '../../terminal/screen/screen.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { CliError, Interrupted } from '../exit.ts';
import { messagesFor, needJournal, withFiles } from '../journal/journal.ts';
import type { ResetOptions } from './command.ts';

/** `asynctutor progress reset`. @throws CliError if it may not ask, or cannot keep a backup */
export async function reset({ yes, ...options }: ResetOptions, io: Io): Promise<void> {
  const messages = await messagesFor(options, io);
  const words = messages.progress.reset;
  needJournal(io, messages);
  if (!yes) {
    if (!io.stdin.isTTY || !screenOf(io).live) throw new CliError(words.ask);
    if (!(await confirm(words.question, io))) {
      io.stdout.write(`${words.kept}\n`);
      return;
    }
  }
  const directory = stateDirectory(io.env);
  const done = withFiles(directory, messages, () => resetProgress(directory));
  io.stdout.write(`${done === null ? words.nothing : words.done(quoted(sanitize(done.backup)))}\n`);
}

/** As a shell takes it for one word: macOS keeps progress in `Application Support`. */
function quoted(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`;
}

async function confirm(message: string, { stdin, stdout }: Io): Promise<boolean> {
  const { default: inquirer } = await import('inquirer');
  try {
    const prompt = inquirer.createPromptModule({ input: stdin, output: stdout });
    const { sure } = await prompt({ type: 'confirm', name: 'sure', message, default: false });
    return sure;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted();
    throw error;
  }
}
