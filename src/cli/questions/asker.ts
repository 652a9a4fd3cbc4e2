import type { Answer, Item } from '../../questions/index.ts';
import type { Command } from './command-keys.ts';

/** Asks whoever takes the quiz: by prompts on a terminal, or line by line. */
export interface Asker {
  /** The answer to a question that has been shown. @throws Interrupted on Ctrl-C */
  ask(item: Item): Promise<Answer | Command>;
  /** Leaves time to read what was said of an answer. `last`: all questions are answered. @throws Interrupted on Ctrl-C */
  pause(last: boolean): Promise<'go-on' | 'undo' | 'leave'>;
  /** Lets go of the input. */
  close(): void;
}
