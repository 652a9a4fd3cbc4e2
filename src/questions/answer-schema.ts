import { z } from 'zod';
import { RECALLED } from './key.ts';

const index = z.int().min(0);

/** An answer to a question, or its key. Choices and items are named by their index in the question, from 0. */
export const answerSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('choice'), choice: index }),
    z.strictObject({ kind: z.literal('choices'), choices: z.array(index) }),
    z.strictObject({ kind: z.literal('order'), order: z.array(index) }),
    z.strictObject({ kind: z.literal('number'), number: z.number() }),
    z.strictObject({ kind: z.literal('line'), line: z.int().min(1).describe('Counted from 1.') }),
    z.strictObject({ kind: z.literal('output'), lines: z.array(z.string()) }),
    z.strictObject({
      kind: z.literal('recall'),
      recalled: z
        .enum(RECALLED)
        .describe('How much of the model answer the learner had, by their own judgement.'),
    }),
  ])
  .describe('Choices and items are named by their index in the question, counted from 0.');
