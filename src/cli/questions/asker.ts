import type { Answer, Item } from '../../questions/index.ts';
import type { Command } from '../../terminal/prompt/commands.ts';
import type { PromptKey } from '../../terminal/prompt/prompt-keys.ts';
import type { Context } from '../context/context.ts';

/** Asks the learner: by prompts on a terminal, or line by line. */
export interface Asker {
  /** The answer to a question that has been shown. @throws Interrupted on Ctrl-C */
  ask(item: Item): Promise<Answer | Command>;
  /** Leaves time to read what was said of an answer. `last`: all questions are answered. @throws Interrupted on Ctrl-C */
  pause(last: boolean): Promise<'go-on' | 'undo' | 'leave'>;
  /** Lets go of the input. */
  close(): void;
}

/**
 * Prompts are brought in only where there is a terminal for them.
 * @param commands those to tell of; all of a quiz, if they are absent.
 */
export async function openAsker(context: Context, commands?: readonly PromptKey[]): Promise<Asker> {
  if (context.screen.live && context.io.stdin.isTTY) {
    const { TerminalAsker } = await import('./terminal-asker.ts');
    return new TerminalAsker(context, commands);
  }
  const { PlainAsker } = await import('./plain-asker.ts');
  return new PlainAsker(context, commands);
}
