import type { Messages } from '../../i18n/index.ts';
import type { PageOptions } from '../../terminal/page/index.ts';
import type { Io } from '../../terminal/screen/io.ts';
import type { Screen } from '../../terminal/screen/screen.ts';
import { written } from '../../text/written.ts';
import type { Context } from '../course/context.ts';
import { pageOptions } from '../course/highlighting.ts';

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
