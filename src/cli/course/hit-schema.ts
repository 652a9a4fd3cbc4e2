import { z } from 'zod';

export const hitSchema = z.strictObject({
  chapter: z.string().describe('Its id.'),
  page: z.string().describe('Its id.'),
  number: z.int().min(1).describe('Of the page in its chapter, counted from 1.'),
  title: z.string().describe('Of the page, in the language of the learner.'),
  excerpt: z.string().describe('The first line of the page that has all the words, perhaps cut short.'),
});
