import { Interrupted, isInteractive, unlessInterrupted } from '../../terminal/screen/io.ts';
import { Keyboard } from '../../terminal/screen/keyboard.ts';
import { leaves } from '../../terminal/screen/keys.ts';
import { sanitize, wrap } from '../../terminal/text/index.ts';
import { keyLine } from '../../terminal/text/key-line.ts';
import { line } from '../../terminal/text/line.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { changes, type FileState } from '../watching/watch-file.ts';
import { readScript } from './script.ts';

const CLEAR = '\u001b[2J\u001b[H';

/**
 * Has a script shown now, and again at each save, until somebody leaves. What is wrong with the script, or the file, is
 * said, and the next save awaited.
 * @param show is given a signal that is aborted when there is something newer to show
 * @throws Interrupted on Ctrl-C; CliError if the file is no program to begin with
 */
export async function watchScript(
  path: string,
  show: (signal: AbortSignal) => Promise<void>,
  context: Context,
): Promise<void> {
  const { io, screen, messages, say } = context;
  const { watch } = messages.run;
  // A file that is no program to begin with is a mistyped name, and not worth waiting for.
  readScript(path, [], messages);
  const ending = new AbortController();
  const states = changes(path, ending.signal);
  if (screen.live) scrollAway(io.stdout);
  try {
    let next = nextOf(states);
    for (;;) {
      const state = await stateOrLeave(next, path, context);
      if (state === 'leave') return;
      next = nextOf(states);
      if (screen.live) io.stdout.write(CLEAR);
      if (state === 'missing') say(wrap(watch.missing(sanitize(path)), screen.width - 1));
      else await showUnless(next, show, context);
      say([footer(path, context)]);
    }
  } finally {
    ending.abort();
  }
}

/** What was on the terminal before is above its top then, and not cleared at the first run. */
function scrollAway(stdout: NodeJS.WriteStream): void {
  stdout.write('\n'.repeat(stdout.rows));
}

async function nextOf(states: AsyncGenerator<FileState, void>): Promise<FileState | 'leave'> {
  const { value } = await states.next();
  return value ?? 'leave';
}

/** Shows the script, unless something newer comes first. */
async function showUnless(
  newer: Promise<unknown>,
  show: (signal: AbortSignal) => Promise<void>,
  { io }: Context,
): Promise<void> {
  const outdated = new AbortController();
  const abort = () => outdated.abort();
  newer.then(abort, abort);
  try {
    await show(outdated.signal);
  } catch (error) {
    if (outdated.signal.aborted && error === outdated.signal.reason) return;
    if (!(error instanceof CliError)) throw error;
    if (error.message !== '') io.stderr.write(`asynctutor: ${sanitize(error.message)}\n`);
  }
}

/** The next state of the file, unless somebody leaves before. */
async function stateOrLeave(
  next: Promise<FileState | 'leave'>,
  path: string,
  context: Context,
): Promise<FileState | 'leave'> {
  const { io } = context;
  if (!isInteractive(io)) return unlessInterrupted(io, next);
  const keyboard = new Keyboard(io);
  keyboard.listen(() => context.say([footer(path, context)]));
  try {
    return await Promise.race([next, leaving(keyboard)]);
  } finally {
    keyboard.unlisten();
  }
}

async function leaving(keyboard: Keyboard): Promise<'leave'> {
  for (;;) {
    const key = await keyboard.key();
    if (key === 'interrupt') throw new Interrupted();
    if (leaves(key)) return 'leave';
  }
}

/** On a terminal, with the key that leaves. */
function footer(path: string, { io, screen: { width, theme }, messages: { run } }: Context): string {
  const { watching, keys } = run.watch;
  const text = watching(sanitize(path));
  if (!isInteractive(io)) return text;
  const hints = keyLine([{ key: 'q', does: keys.leave }], width - 1, theme);
  return line([{ text: `${text}  ` }, ...hints], width, theme);
}
