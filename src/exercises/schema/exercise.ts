import { z } from 'zod';
import { idSchema, like, lineSchema, linesSchema, textSchema } from '../../questions/text.ts';
import { checkSchema } from './check.ts';

/** The schema of an exercise, from which its types and the published `lessons/exercise.schema.json` are made. */

/** A Python name: a variant replaces one by another. */
const wordSchema = like(/^[\p{L}_][\p{L}\p{N}_]*$/u, 'word').max(80);

const program = { title: textSchema, code: linesSchema };

const checkKinds = checkSchema.omit({ why: true }).keyof().options;

const runSchema = z
  .strictObject({
    title: textSchema.optional().describe('With what it is tried: needed with a `driver`.'),
    driver: linesSchema
      .optional()
      .describe("A program that imports the learner's file as `exercise`. Absent: the file itself is run."),
    checks: z.array(checkSchema).min(1).max(20).describe('The first that fails is told first.'),
  })
  .meta({ id: 'run' });

const wrongSchema = z
  .strictObject({
    ...program,
    check: z
      .enum(checkKinds)
      .describe('The kind of the first check that must fail; `error` also if the program itself must fail.'),
    message: lineSchema.min(1).optional().describe('A piece of the message in English that it must get.'),
  })
  .meta({ id: 'wrong' });

export const exerciseSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(1),
    id: idSchema.describe("The same as the file's name, ID.json."),
    title: textSchema,
    minutes: z.int().min(1).max(240).describe('The time it takes.'),
    story: textSchema.describe('What the program is for, what it does now, and what it shall do.'),
    modules: z
      .record(wordSchema, linesSchema)
      .optional()
      .describe('What lies beside the program, to be imported: the lines of each module, by its name.'),
    starter: linesSchema.describe('A whole program, which must fail the checks.'),
    hints: z.array(textSchema).min(1).max(6).describe('Each tells more.'),
    runs: z.array(runSchema).min(1).max(10).describe('Each starts afresh.'),
    solution: linesSchema.describe('A whole program, which must pass.'),
    others: z
      .array(z.strictObject(program))
      .max(20)
      .optional()
      .describe('Other ways to solve it, shown after it is solved. Each must pass.'),
    wrong: z
      .array(wrongSchema)
      .min(1)
      .max(20)
      .describe('What a learner would try in vain. Each must fail, with its own message.'),
    variants: z
      .array(z.record(wordSchema, wordSchema))
      .max(10)
      .optional()
      .describe('Words to replace in code, checks and the code spans of texts, for a fresh review.'),
  })
  .meta({ title: 'An exercise of asynctutor' });
