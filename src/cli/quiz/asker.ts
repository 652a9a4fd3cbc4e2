import type { Messages } from '../../i18n/index.ts';
import type { Given, Item } from '../../quiz/index.ts';

/** What can be said instead of an answer. */
export type Command = 'hint' | 'undo' | 'leave';

/** Asks whoever takes the quiz: by prompts on a terminal, or line by line. */
export interface Asker {
  /** The answer to a question that has been shown. @throws Interrupted on Ctrl-C */
  ask(item: Item): Promise<Given | Command>;
  /** Leaves time to read what was said of an answer. `last`: all questions are answered. @throws Interrupted on Ctrl-C */
  pause(last: boolean): Promise<'go-on' | 'undo' | 'leave'>;
  /** Lets go of the input. */
  close(): void;
}

/** The commands as they are typed, on one line. */
export function commandsLine({ quiz: { keys } }: Messages): string {
  return `? ${keys.costlyHint}, u ${keys.undo}, q ${keys.leave}`;
}
