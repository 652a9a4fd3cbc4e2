import type { Key, Question } from '../lessons/index.ts';

/** What the learner answered: of the same form as the key, and with choices and items named by the same indices. */
export type Given = Key;

/** The kinds of question, in the order in which they are listed. */
export const KINDS = [
  'choice',
  'choices',
  'order',
  'number',
  'line',
  'output',
] as const satisfies readonly Question['kind'][];

export type Kind = Question['kind'];

/** A name that somebody typed, as a kind of question. */
export function isKind(name: string): name is Kind {
  return (KINDS as readonly string[]).includes(name);
}
