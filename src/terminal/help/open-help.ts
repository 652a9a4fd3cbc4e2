import type { Messages } from '../../i18n/index.ts';
import { closingKey, isEnd } from '../screen/closing-key.ts';
import { FullScreen } from '../screen/full-screen.ts';
import { Interrupted, type Io } from '../screen/io.ts';
import type { Key } from '../screen/keys.ts';
import type { Screen } from '../screen/screen.ts';
import { type Help, helpPicture, pressHelp } from './help.ts';

interface HelpContext {
  readonly screen: Screen;
  readonly messages: Messages;
}

/** Shows the help on a terminal that is taken, until a key closes it. Ctrl-C and the end of the input are left to the screen below. */
export async function openHelp(help: Help, terminal: FullScreen, context: HelpContext): Promise<void> {
  const key = await shown(help, terminal, context);
  if (isEnd(key)) terminal.unread(key);
}

/**
 * Shows the help where the terminal is not taken: above a prompt, or a board that stands still meanwhile. What was there
 * is there again afterwards.
 * @throws Interrupted on Ctrl-C
 */
export async function showHelp(
  help: Help,
  { io, ...context }: HelpContext & { readonly io: Io },
): Promise<void> {
  const terminal = new FullScreen(io);
  terminal.enter();
  try {
    if ((await shown(help, terminal, context)) === 'interrupt') throw new Interrupted();
  } finally {
    terminal.leave();
  }
}

function shown(help: Help, terminal: FullScreen, { screen, messages }: HelpContext): Promise<Key> {
  return closingKey(
    terminal,
    (top) => helpPicture(help, top, screen, messages),
    (key, top) => pressHelp(key, top, help, screen),
  );
}
