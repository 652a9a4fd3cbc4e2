import { z } from 'zod';

const id = z.string();
const count = z.int().min(0);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe("A day by the learner's calendar: `2026-10-03`.");

const score = {
  points: count.describe('The questions whose last answer was right, at the first try and without the hint.'),
  questions: count.describe('The questions that were ever answered.'),
};

const chapterSchema = z.strictObject({
  id,
  pages: count.nullable().describe('How many there are; null for a chapter that cannot be read.'),
  pagesRead: count.describe('How many of them were read.'),
  done: z.enum(['finished', 'tested-out']).nullable().describe('Read to its end, or tested out of.'),
  known: z.boolean().describe('Whether all its questions were answered, or it was tested out of.'),
  ...score,
});

/** The form of `asynctutor progress --json`. */
export const progressSchema = z
  .strictObject({
    chapters: z.array(chapterSchema).describe('In the order of the course.'),
    ideas: z
      .array(z.strictObject({ row: id.describe('A row of curriculum.json.'), ...score }))
      .describe('Those of the questions that were answered, the weakest first.'),
    exercises: z
      .array(
        z.strictObject({
          id,
          chapter: id.nullable().describe('null for one that no chapter names.'),
          done: z.boolean().describe('Whether it was ever solved.'),
        }),
      )
      .describe('By chapter.'),
    dueQuestions: z
      .array(z.strictObject({ question: id, chapter: id }))
      .describe('The questions to repeat now, in that order, by their ids.'),
    dueExercises: z
      .array(z.strictObject({ exercise: id, chapter: id }))
      .describe('The exercises to do again now, in that order, by their ids.'),
    next: day.nullable().describe('The day on which the next of both will be; null: none will.'),
    days: z
      .record(day, count)
      .describe(
        'Of each day on which something was done: how many answers were given, and exercises solved.',
      ),
    today: day,
    damagedLines: count.describe('Lines of the record that are none, and were passed over.'),
    newerLines: count.describe('Lines of the record that only a newer version understands.'),
  })
  .meta({ title: 'What asynctutor knows of the learner' });
