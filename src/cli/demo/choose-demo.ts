import search from '@inquirer/search';
import { withCommands } from '../../terminal/prompt/commands.ts';
import { searchConfig } from '../../terminal/prompt/search-config.ts';
import type { Context } from '../context/context.ts';
import { byTopic, demoSummaries } from './list-demos.ts';

/** Lets a demo be chosen on the terminal. @returns null if none was. @throws Interrupted on Ctrl-C */
export async function chooseDemo({ screen, messages, language, io }: Context): Promise<string | null> {
  const config = searchConfig(demoSummaries(language), (demos) => byTopic(demos, language), screen, messages);
  const chosen = await withCommands(io, false, (prompt) => search<string>(config, prompt));
  return chosen === 'leave' ? null : chosen;
}
