import type { Messages } from '../../i18n/index.ts';
import type { PageOptions } from '../../terminal/page/index.ts';
import { written } from '../../text/written.ts';
import type { Io } from '../io.ts';
import type { Context } from '../lesson/context.ts';
import { pageOptions } from '../lesson/highlighting.ts';
import type { Screen } from '../screen.ts';

/** Where a quiz takes place, and in which words. */
export interface Setting {
  readonly io: Io;
  readonly screen: Screen;
  readonly messages: Messages;
  readonly language: string;
  /** Writes lines for whoever takes the quiz. */
  say(lines: readonly string[]): void;
  /** What to draw with, at the width of the moment. */
  options(): PageOptions;
}

/** The setting on this screen. */
export async function settingOf({
  io,
  screen,
  messages,
  language,
}: Omit<Context, 'library'>): Promise<Setting> {
  const options = await pageOptions(screen);
  return {
    io,
    screen,
    messages,
    language,
    say: (lines) => io.stdout.write(written(lines)),
    options: () => ({ ...options, width: screen.width }),
  };
}
