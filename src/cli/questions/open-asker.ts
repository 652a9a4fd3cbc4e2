import type { Context } from '../context/context.ts';
import type { Asker } from './asker.ts';
import type { CommandKey } from './command-keys.ts';

/**
 * What asks in this context; prompts are brought in only where there is a terminal for them.
 * @param commands those to tell of; all of a quiz, if they are absent.
 */
export async function openAsker(context: Context, commands?: readonly CommandKey[]): Promise<Asker> {
  if (context.screen.live && context.io.stdin.isTTY) {
    const { TerminalAsker } = await import('./terminal-asker.ts');
    return new TerminalAsker(context, commands);
  }
  const { PlainAsker } = await import('./plain-asker.ts');
  return new PlainAsker(context, commands);
}
