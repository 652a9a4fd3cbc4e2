import search from '@inquirer/search';
import { withCommands } from '../../terminal/prompt/prompt-commands.ts';
import { searchConfig } from '../../terminal/prompt/search-config.ts';
import type { Context } from '../context/context.ts';
import { listed } from './by-topic.ts';

/** Lets a demo be chosen on the terminal. @returns null if none was. @throws Interrupted on Ctrl-C */
export async function chooseDemo({ screen, messages, language, io }: Context): Promise<string | null> {
  const config = searchConfig(listed(language), screen, messages, language);
  const chosen = await withCommands(io, false, (prompt) => search<string>(config, prompt));
  return chosen === 'leave' ? null : chosen;
}
