import type { z } from 'zod';
import type { questionSchema } from './schema.ts';
import type { textSchema } from './text.ts';

/** A text for people: one string for all languages, or one for each. */
export type Text = z.infer<typeof textSchema>;

export type Question = z.infer<typeof questionSchema>;

export type Kind = Question['kind'];

/** The question of one kind: `QuestionOf<'number'>`. */
export type QuestionOf<K extends Kind> = Extract<Question, { kind: K }>;

/** The kinds of question, in the order in which they are listed. */
export const KINDS = [
  'choice',
  'choices',
  'order',
  'number',
  'line',
  'output',
  'recall',
] as const satisfies readonly Kind[];

export function isKind(name: string): name is Kind {
  return (KINDS as readonly string[]).includes(name);
}
