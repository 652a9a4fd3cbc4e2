import type { Asker } from './asker.ts';
import type { CommandKey } from './command-keys.ts';
import type { Setting } from './setting.ts';

/**
 * What asks in this setting; prompts are brought in only where there is a terminal for them.
 * @param commands those to tell of; all of a quiz, if they are absent.
 */
export async function openAsker(setting: Setting, commands?: readonly CommandKey[]): Promise<Asker> {
  if (setting.screen.live && setting.io.stdin.isTTY) {
    const { TerminalAsker } = await import('./terminal-asker.ts');
    return new TerminalAsker(setting, commands);
  }
  const { PlainAsker } = await import('./plain-asker.ts');
  return new PlainAsker(setting, commands);
}
