import { z } from 'zod';
import {
  languageOfCodeSchema,
  lineSchema,
  linesSchema,
  pythonVersionsSchema,
  textSchema,
} from '../../questions/text.ts';

const timedLine = z.strictObject({
  t: z.number().min(0).describe('When it is printed, in seconds since the start.'),
  text: lineSchema,
});

/** A program of a chapter, and the record of its run. */
export const codeShape = {
  language: languageOfCodeSchema,
  code: linesSchema,
  caption: textSchema.optional(),
  output: z
    .array(z.union([lineSchema, timedLine]))
    .optional()
    .describe('All it prints; each line with its time where times matter. Recorded by a run, never typed.'),
  elapsed: z.number().min(0).optional().describe('The seconds the whole program takes.'),
  error: lineSchema.min(1).optional().describe('The last line of the traceback with which it must fail.'),
  warnings: z
    .array(lineSchema.min(1))
    .min(1)
    .optional()
    .describe('Warnings, as "Category: message", and the first line of each message that asyncio logs.'),
  python: pythonVersionsSchema.optional(),
  notRun: textSchema.optional().describe('Why this code is not run. All other code is.'),
};
