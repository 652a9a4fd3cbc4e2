import type { Answer, OrderedQuestion } from '../../questions/index.ts';
import type { Remark } from '../../terminal/page/index.ts';
import type { Command } from '../../terminal/question/index.ts';
import type { FullScreen } from '../../terminal/screen/full-screen.ts';
import type { Context } from '../context/context.ts';
import type { FeedbackOptions } from './feedback-view.ts';

export interface Asking {
  readonly item: OrderedQuestion;
  /** Where it stands, such as `Question 2 of 7 (gather)`. */
  readonly place: string;
  /** What has been said of it, such as why the answer before was wrong. */
  readonly remarks: readonly Remark[];
  /** Whether its hint has been seen already. */
  readonly hinted: boolean;
  /** Whether its program has been read already, such as on the page that asks. */
  readonly isRead?: boolean;
  readonly commands: Commands;
}

/** What the commands do, in words; those that are absent are not offered. */
export type Commands = { readonly [C in Command | 'hint']?: string };

/** What was said from memory: nobody grades it but the learner. */
export interface Composed {
  readonly reply: { readonly words: string } | Command;
  readonly hinted: boolean;
}

export interface Asked {
  readonly reply: Answer | Command;
  readonly hinted: boolean;
}

export interface Answered {
  readonly place: string;
  /** Null where nothing was answered. */
  readonly right: boolean | null;
  readonly verdict: string;
  readonly rows: (options: FeedbackOptions) => readonly string[];
  /** What going on leads to. */
  readonly goOn: string;
  readonly commands: Pick<Commands, 'back' | 'leave'>;
}

/** Asks the learner: by pictures on a terminal, or line by line. Each method throws Interrupted on Ctrl-C. */
export interface Asker {
  ask(asking: Asking): Promise<Asked>;
  /** Has a question answered from memory, in the learner's own words, or in none if it was said aloud. */
  compose(asking: Asking): Promise<Composed>;
  /** Shows what is said after an answer until it has been read. */
  show(answered: Answered): Promise<'go-on' | Command>;
  /** Leaves some lines of a question that was answered in the scrollback of a terminal. */
  keep(trace: readonly string[]): void;
  /** Says something of the last question before it asks the next. */
  tell(remark: Remark): void;
  /** Waits for some work, and says what it is if it takes long. @throws what the work throws */
  wait<T>(text: string, work: Promise<T>): Promise<T>;
  close(): void;
}

/** @param terminal the screen to ask on, where somebody has taken it already */
export async function openAsker(context: Context, terminal: FullScreen | null = null): Promise<Asker> {
  if (context.screen.live && context.io.stdin.isTTY) {
    const { TerminalAsker } = await import('./terminal-asker.ts');
    return new TerminalAsker(context, terminal);
  }
  const { PlainAsker } = await import('./plain-asker.ts');
  return new PlainAsker(context);
}
