import { z } from 'zod';
import { rowSchema, textSchema } from '../../questions/text.ts';

/** The form of `curriculum.json`: the ideas that a course is about, and what each needs to be well taught. */
export const curriculumSchema = z.strictObject({
  format: z.literal(1),
  rows: z.array(
    z.strictObject({
      id: rowSchema,
      /** What it is called; of a misconception, what is falsely believed. */
      idea: textSchema,
      /** What is true, in a sentence: a misconception needs it. */
      truth: textSchema.optional(),
      needs: z.array(z.enum(['lesson', 'demo', 'question', 'exercise'])),
    }),
  ),
});
