import search from '@inquirer/search';
import type { Messages } from '../../i18n/index.ts';
import { listed } from '../demo/by-topic.ts';
import type { Io } from '../io.ts';
import { withCommands } from '../quiz/prompt-commands.ts';
import type { Screen } from '../screen.ts';
import { searchConfig } from './search-config.ts';

/** Lets a demo be chosen on the terminal. @returns null if none was. @throws Interrupted on Ctrl-C */
export async function chooseDemo(screen: Screen, messages: Messages, io: Io): Promise<string | null> {
  const config = searchConfig(listed(screen.language), screen, messages);
  const chosen = await withCommands(io, false, (context) => search<string>(config, context));
  return chosen === 'leave' ? null : chosen;
}
