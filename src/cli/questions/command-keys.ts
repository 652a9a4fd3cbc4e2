import type { Messages } from '../../i18n/index.ts';

/** What can be said instead of an answer. */
export type Command = 'hint' | 'undo' | 'leave';

/** The keys that mean a command rather than an answer. */
export const COMMANDS: Readonly<Record<string, Command>> = { '?': 'hint', u: 'undo', q: 'leave' };

/** What a whole line of text means, where keys are part of an answer. */
export function commandIn(line: string): Command | null {
  return COMMANDS[line.trim().toLowerCase()] ?? null;
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
