import { z } from 'zod';
import { rowSchema, textSchema } from '../../questions/text.ts';

/** The schema of `curriculum.json`: the ideas that a course teaches, and the means that each needs. */
export const curriculumSchema = z.strictObject({
  format: z.literal(1),
  rows: z.array(
    z.strictObject({
      id: rowSchema,
      /** The name of the idea; for a misconception, the false belief. */
      idea: textSchema,
      /** The true statement, in a sentence: a misconception needs it. */
      truth: textSchema.optional(),
      needs: z.array(z.enum(['lesson', 'demo', 'question', 'exercise'])),
    }),
  ),
});
