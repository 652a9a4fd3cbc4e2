import { z } from 'zod';

const id = z.string();

export const explanationSchema = z.strictObject({
  id: id.nullable().describe('Of a symptom: `why ID`. null for a term or a name.'),
  term: z.string().nullable().describe('A word of the glossary; null for a symptom or a name.'),
  line: z.string().nullable().describe('The line of what was given that shows it; null if the words do.'),
  means: z
    .string()
    .nullable()
    .describe(
      'A sentence in the language of the learner, in small Markdown; null for a name of the API: its page says it.',
    ),
  page: z
    .strictObject({
      chapter: id,
      page: id.nullable().describe('null for the whole chapter.'),
      title: z
        .string()
        .nullable()
        .describe('In the language of the learner; null for one that cannot be read.'),
    })
    .describe('The page of the course about it.'),
  question: id.nullable().describe('A question about it: `quiz --question ID`.'),
  demo: z.string().nullable().describe('A demo of it: `demo NAME`.'),
  exercise: id.nullable().describe('An exercise that repairs it: `exercise ID`.'),
});

/** The form of `asynctutor why TEXT --json`, and of `asynctutor why --list --json`. */
export const whySchema = z.array(explanationSchema).meta({
  title: 'What a message or a term means, as asynctutor knows it',
  description: 'Empty if nothing is known: the exit code is then 1.',
});
