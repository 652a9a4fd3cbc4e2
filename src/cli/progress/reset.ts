import { resetProgress } from '../../progress/reset.ts';
import { withoutHeldEnter } from '../../terminal/prompt/held-enter.ts';
import { Interrupted, type Io } from '../../terminal/screen/io.ts';
import { onResume } from '../../terminal/screen/modes.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { commandFor } from '../context/command-for.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { needJournal, withFiles } from '../journal/journal.ts';

export interface ResetOptions {
  readonly yes?: true;
}

/** `asynctutor progress reset`. @throws CliError if it may not ask, or cannot keep a backup */
export async function reset({ yes }: ResetOptions, context: Context): Promise<void> {
  const { io, screen, messages, say } = context;
  const words = messages.progress.reset;
  const { directory } = needJournal(context);
  if (!yes) {
    if (!io.stdin.isTTY || !screen.live)
      throw new CliError(words.ask(commandFor('progress reset --yes', context)));
    if (!(await isSure(words.question, io))) {
      say([words.kept]);
      return;
    }
  }
  const done = withFiles(directory, messages, () => resetProgress(directory));
  say([
    done === null
      ? words.nothing
      : words.done(commandFor(`progress import ${shellWord(sanitize(done.backup))}`, context)),
  ]);
}

/** macOS keeps progress in `Application Support`: a shell must take the path for one word. */
function shellWord(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`;
}

/** A key that changes nothing, and has the question drawn anew. */
const REDRAW = '\u001b[D';

async function isSure(message: string, { stdin, stdout, onInterrupt }: Io): Promise<boolean> {
  const { default: inquirer } = await import('inquirer');
  const { input, stop } = withoutHeldEnter(stdin);
  const abort = new AbortController();
  const ends = [onResume(() => input.push(REDRAW)), onInterrupt(() => abort.abort()), stop];
  try {
    const prompt = inquirer.createPromptModule({ input, output: stdout, signal: abort.signal });
    return (await prompt({ type: 'confirm', name: 'sure', message, default: false })).sure;
  } catch (error) {
    if (error instanceof Error && /^(Exit|Abort)PromptError$/.test(error.name)) throw new Interrupted();
    throw error;
  } finally {
    for (const end of ends) end();
  }
}
