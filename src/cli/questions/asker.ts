import type { Answer, Item } from '../../questions/index.ts';
import type { Command } from '../../terminal/prompt/commands.ts';
import { commandKeys, type PromptKey } from '../../terminal/prompt/prompt-keys.ts';
import type { Context } from '../context/context.ts';

/** Asks the learner: by prompts on a terminal, or line by line. */
export interface Asker {
  /** The answer to a question that has been shown. @throws Interrupted on Ctrl-C */
  ask(item: Item): Promise<Answer | Command>;
  /** Waits until the feedback is read. `last`: all questions are answered. @throws Interrupted on Ctrl-C */
  pause(last: boolean): Promise<'go-on' | 'back' | 'leave'>;
  close(): void;
}

/** The commands to mention, with this word for the hint: there may be room to say what it costs. */
export type CommandsFor = (hint: string) => readonly PromptKey[];

export async function openAsker(
  context: Context,
  commands: CommandsFor = (hint) => commandKeys(context.messages, hint),
): Promise<Asker> {
  if (context.screen.live && context.io.stdin.isTTY) {
    const { TerminalAsker } = await import('./terminal-asker.ts');
    return new TerminalAsker(context, commands);
  }
  const { PlainAsker } = await import('./plain-asker.ts');
  return new PlainAsker(context, commands);
}
