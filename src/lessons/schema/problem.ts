import { z } from 'zod';

export const problemSchema = z.strictObject({
  file: z.string().describe('In the directory of the course.'),
  line: z.int().min(1).describe('Counted from 1.'),
  column: z.int().min(1).describe('Counted from 1, in UTF-16 units.'),
  pointer: z
    .string()
    .describe('The JSON pointer of the value, such as `/pages/0/title`; empty for the whole file.'),
  expected: z.string().describe('In the language of the learner.'),
  found: z.string().describe('In the language of the learner.'),
});
