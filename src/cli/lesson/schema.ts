import { z } from 'zod';
import { chapterSchema, pageSchema } from '../../lessons/schema/chapter.ts';
import { hitSchema } from '../course/hit-schema.ts';

const words = z.string().describe('In the language of the learner, in small Markdown.');

/** The form of `asynctutor lesson --list --json`. */
export const chapterListSchema = z
  .array(
    z.strictObject({
      id: z.string(),
      order: z.int().min(0).describe('The number by which the chapter is called.'),
      file: z.string().describe('In the directory of the course.'),
      title: words.nullable().describe('null for a chapter that cannot be read, as of all that follows.'),
      summary: words.nullable().describe('What the reader can do afterwards.'),
      minutes: z.int().min(1).nullable().describe('The time it takes to read and do, in minutes.'),
      parent: z.string().nullable().describe('The id of the chapter under which it is listed.'),
      tags: z.array(z.string()),
      prerequisites: z.array(z.string()).describe('The ids of the chapters to read before.'),
      python: z.array(z.string()).describe('The versions of Python for which it holds.'),
      covers: z.array(z.string()).describe('The rows of curriculum.json that it teaches.'),
    }),
  )
  .meta({ title: 'The chapters of a course of asynctutor, in their order' });

/** The form of `asynctutor lesson --search TEXT --json`. */
export const searchSchema = z
  .array(hitSchema)
  .meta({ title: 'The pages of a course of asynctutor that have some words' });

export const placeSchema = z.strictObject({
  chapter: z.string().describe('Its id.'),
  page: z.string().nullable().describe('Its id; null for the whole chapter.'),
  number: z.int().min(1).nullable().describe('Of the page in its chapter, counted from 1.'),
  title: words.describe('Of the page or the chapter, in the language of the learner.'),
});

const chapter = chapterSchema.meta({
  id: 'chapter',
  description: 'As it stands in its file, with the texts in all languages.',
});

/** The form of `asynctutor lesson NAME --json`, and of `asynctutor lesson --all --json`. */
export const lessonSchema = z
  .union([
    chapter.describe('A chapter: `lesson gather`.'),
    pageSchema.describe('A page: `lesson gather 1`.'),
    z.array(chapter).describe('All chapters: `lesson --all`.'),
    z.array(placeSchema).describe('Where a name is taught that several pages teach: `lesson wait`.'),
  ])
  .meta({ title: 'Chapters of a course of asynctutor, a page, or where a name is taught' });
