import { z } from 'zod';
import { idSchema, like, lineSchema, textSchema } from '../../questions/text.ts';
import { pagePlaceShape } from './page-place.ts';

const lines = z.array(like(/\S/, 'words').max(1000)).min(1).max(20);

/** The schema of `symptoms.json`: messages that a learner may see, and the pages that explain them. */
export const symptomsSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(1),
    symptoms: z
      .array(
        z.strictObject({
          id: idSchema,
          messages: z
            .array(lineSchema.min(1))
            .min(1)
            .max(20)
            .optional()
            .describe('Pieces of the lines that Python writes; `*` stands for anything.'),
          examples: z
            .array(lineSchema.min(1))
            .min(1)
            .max(20)
            .optional()
            .describe('Lines as Python writes them: of each message at least one.'),
          phrases: z
            .record(like(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'language'), lines)
            .optional()
            .describe('The words in which people say it, by language: "never ends".'),
          means: textSchema.describe('What it means, in a sentence.'),
          page: z.strictObject(pagePlaceShape).describe('The page of the course about it.'),
          question: idSchema.optional().describe('A question about it.'),
          demo: lineSchema.min(1).optional().describe('The name of a demo.'),
          exercise: idSchema.optional().describe('An exercise that repairs it.'),
        }),
      )
      .min(1)
      .max(200)
      .describe('The first that fits a line explains it: put the particular before the general.'),
  })
  .meta({ title: 'The symptoms of a course of asynctutor' });
