import select from '@inquirer/select';
import { withCommands } from '../../terminal/prompt/prompt-commands.ts';
import { promptKeys } from '../../terminal/prompt/prompt-keys.ts';
import { promptTheme } from '../../terminal/prompt/prompt-theme.ts';
import { wrap } from '../../terminal/text/index.ts';
import type { CourseContext } from '../course/open-course.ts';
import type { Choice } from './choices.ts';

/** Columns that the prompt puts before a choice: the pointer, and a number of two digits. */
const BEFORE = 6;

/** Lets one of these be chosen, by arrows or its number; `q` leaves. @throws Interrupted on Ctrl-C */
export async function ask(
  message: string,
  choices: readonly Choice[],
  context: CourseContext,
): Promise<string> {
  const { screen, io, messages } = context;
  const { keys } = messages.home;
  const help = promptKeys(
    [
      [`↑↓ 1-${choices.length}`, keys.choose],
      ['⏎', keys.open],
      ['q', keys.leave],
    ],
    screen,
    messages,
  );
  const fitting = choices.map(({ name, value }) => ({
    value,
    name: wrap(name.replaceAll('`', ''), screen.width - 1 - BEFORE).join(`\n${' '.repeat(BEFORE)}`),
  }));
  const config = {
    message,
    choices: fitting,
    theme: promptTheme(screen.theme, help),
    pageSize: Math.max(5, screen.height - 4),
    loop: false,
  };
  for (;;) {
    const chosen = await withCommands(io, true, (prompt) => select<string>(config, prompt));
    // The other keys of a quiz mean nothing here.
    if (chosen !== 'hint' && chosen !== 'undo') return chosen;
  }
}
