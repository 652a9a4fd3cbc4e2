import { z } from 'zod';
import { idSchema, like, textSchema } from '../../questions/text.ts';

const avoidedSchema = z.array(like(/\S/, 'words').max(100)).min(1).max(30);

/** The schema of `glossary.json`: the one word that a course uses for each thing, and its meaning. */
export const glossarySchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(1),
    terms: z
      .array(
        z.strictObject({
          id: idSchema,
          term: textSchema.describe('The word for it, as in the middle of a sentence: "event loop".'),
          means: textSchema.describe('What it is, in one sentence that a learner can read.'),
          page: z
            .strictObject({ chapter: idSchema, page: idSchema })
            .describe('The page of the course that teaches it.'),
          avoid: z
            .union([avoidedSchema, z.record(like(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'language'), avoidedSchema)])
            .optional()
            .describe(
              'Words that the texts do not use for it, whole, in small letters or capitals; `*` stands for any letters.',
            ),
        }),
      )
      .min(1)
      .max(500),
  })
  .meta({ title: 'The glossary of a course of asynctutor' });
