import type { Messages } from '../../i18n/index.ts';
import type { Given, Item } from '../../quiz/index.ts';

/** What can be said instead of an answer. */
export type Command = 'hint' | 'undo' | 'leave';

/** The keys that mean a command rather than an answer. */
export const COMMANDS: Readonly<Record<string, Command>> = { '?': 'hint', u: 'undo', q: 'leave' };

/** What a whole line of text means, where keys are part of an answer. */
export function commandIn(line: string): Command | null {
  return COMMANDS[line.trim().toLowerCase()] ?? null;
}

/** Asks whoever takes the quiz: by prompts on a terminal, or line by line. */
export interface Asker {
  /** The answer to a question that has been shown. @throws Interrupted on Ctrl-C */
  ask(item: Item): Promise<Given | Command>;
  /** Leaves time to read what was said of an answer. `last`: all questions are answered. @throws Interrupted on Ctrl-C */
  pause(last: boolean): Promise<'go-on' | 'undo' | 'leave'>;
  /** Lets go of the input. */
  close(): void;
}

/** A key that means a command, and what it does. */
export type CommandKey = readonly [key: string, does: string];

/** The commands of a quiz. `hint` is what is said of the hint: its price, where there is room for it. */
export function commandKeys({ quiz: { keys } }: Messages, hint: string): CommandKey[] {
  return [
    ['?', hint],
    ['u', keys.undo],
    ['q', keys.leave],
  ];
}

/** The commands as they are typed, on one line, or on more where there is no room; no key is parted from its meaning. */
export function commandsLine(keys: readonly CommandKey[]): string {
  return keys.map(([key, does]) => `${key}\u00a0${does}`).join(', ');
}
