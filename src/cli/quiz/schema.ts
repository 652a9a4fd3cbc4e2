import { z } from 'zod';
import { answerSchema } from '../../questions/answer-schema.ts';
import type { Answer } from '../../questions/index.ts';
import { KINDS } from '../../questions/question.ts';

/** The form of `asynctutor quiz --list --json`. */
export const kindListSchema = z
  .array(
    z.strictObject({
      kind: z.enum(KINDS).describe('As in `quiz --kind KIND`.'),
      summary: z.string().describe('In the language of the learner.'),
    }),
  )
  .meta({ title: 'The kinds of questions of asynctutor' });

const row = z.string().describe('A row of curriculum.json.');
const chapter = z.string().describe('The id of a chapter.');
const seed = z.int().min(0);

const score = {
  points: z.int().min(0).describe('The questions that were answered right, and without the hint.'),
  asked: z.int().min(0).describe('The questions that were answered.'),
};

/** The form of `asynctutor quiz --json`. */
export const quizSchema = z
  .strictObject({
    seed: seed.describe('What `--seed` takes, to ask the same questions again.'),
    finished: z.boolean().describe('Whether all questions were answered.'),
    known: z
      .boolean()
      .nullable()
      .describe('With `--test-out`: whether the chapter is now marked as known; else null.'),
    ...score,
    ideas: z
      .array(
        z.strictObject({
          row,
          idea: z.string().describe('What it is called, in the language of the learner.'),
          ...score,
        }),
      )
      .describe('In the order in which they were asked about. A question may probe several.'),
    again: z
      .array(
        z.strictObject({
          chapter,
          title: z.string().describe('In the language of the learner.'),
          ...score,
          command: z.string().describe('The command line that opens it.'),
        }),
      )
      .describe('The chapters in which points were missed, the worst first.'),
    answers: z
      .array(
        z.strictObject({
          question: z.string().describe('Its id.'),
          chapter,
          rows: z.array(row).describe('Those that the question probes.'),
          given: answerSchema as z.ZodType<Answer>,
          right: z.boolean(),
          hint: z.boolean().describe('Whether the hint was asked for, which costs the point.'),
          seconds: z.number().min(0).describe('From the question to its answer, in seconds.'),
          seed: seed.nullable().describe('Of a question that was made up; else null.'),
        }),
      )
      .describe('The first answer to each question, in their order.'),
  })
  .meta({ title: 'The result of a quiz of asynctutor' });
