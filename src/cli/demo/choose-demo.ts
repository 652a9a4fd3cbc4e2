import search from '@inquirer/search';
import type { Messages } from '../../i18n/index.ts';
import { withCommands } from '../../terminal/prompt/prompt-commands.ts';
import { searchConfig } from '../../terminal/prompt/search-config.ts';
import type { Io } from '../../terminal/screen/io.ts';
import type { Screen } from '../../terminal/screen/screen.ts';
import { byTopic, listed } from './by-topic.ts';

/** Lets a demo be chosen on the terminal. @returns null if none was. @throws Interrupted on Ctrl-C */
export async function chooseDemo(screen: Screen, messages: Messages, io: Io): Promise<string | null> {
  const { language } = screen;
  const config = searchConfig(listed(language), (demos) => byTopic(demos, language), screen, messages);
  const chosen = await withCommands(io, false, (context) => search<string>(config, context));
  return chosen === 'leave' ? null : chosen;
}
