import { z } from 'zod';
import {
  idSchema,
  languageOfCodeSchema,
  lineSchema,
  linesSchema,
  pythonVersionsSchema,
  rowsSchema,
  textSchema,
} from './text.ts';

/**
 * Where a program settles the answer, `ask` names the fact of its run that is the key; a choice marked `correct`, or a
 * typed `answer`, is then a claim that `check` compares with the run. Where none does, that is the key.
 */

const lineTime = z
  .strictObject({ 'line-time': lineSchema.min(1).describe('The line, which is printed at most once.') })
  .describe('When that line is printed; null if never.');

const nextTask = z
  .strictObject({ 'next-task': lineSchema.min(1).describe('The line, which is printed once.') })
  .describe('The name of the task that runs next after the one that prints that line.');

const factSchema = <A extends z.ZodType>(ask: A) =>
  ask.optional().describe('The fact of the run of `code` that is the key.');

const valueSchema = z
  .union([z.number(), lineSchema, z.array(lineSchema), z.null()])
  .describe(
    'What the run must give for this to be right: seconds, a line, lines or names. null: nothing, never.',
  );

const shape = {
  id: idSchema,
  rows: rowsSchema.describe('The rows of the curriculum that it probes.'),
  prompt: textSchema,
  language: languageOfCodeSchema.optional().describe('Of `code`; Python if absent.'),
  code: linesSchema.optional(),
  python: pythonVersionsSchema.optional(),
  hint: textSchema.describe('Helps without telling.'),
  explanation: textSchema.describe(
    'Shown after every answer, right or wrong: why it is so. Of `recall` the model answer.',
  ),
};

const choiceSchema = z
  .strictObject({
    text: textSchema.optional().describe('May be absent where `value` says it all.'),
    value: valueSchema.optional(),
    correct: z
      .literal(true)
      .optional()
      .describe('The right one, or ones; `check` holds it to the run where `ask` settles it.'),
    why: textSchema.describe('Why it is right; or why it tempts, and is wrong.'),
  })
  .meta({ id: 'choice' });

const choices = z.array(choiceSchema).min(2).max(9);

const mistakes = <V extends z.ZodType>(value: V) =>
  z
    .array(z.strictObject({ value, why: textSchema }))
    .min(1)
    .optional()
    .describe('Wrong answers that can be foreseen, each with the reason it tempts.');

const choice = z
  .strictObject({
    ...shape,
    kind: z.literal('choice'),
    ask: factSchema(
      z.union([
        z.enum([
          'elapsed',
          'lines',
          'first-line',
          'last-line',
          'finish-order',
          'result',
          'error',
          'warnings',
        ]),
        lineTime,
        nextTask,
      ]),
    ),
    choices,
  })
  .describe('Exactly one choice is right.');

const several = z
  .strictObject({
    ...shape,
    kind: z.literal('choices'),
    ask: z
      .enum(['lines', 'warnings', 'cancelled'])
      .optional()
      .describe('A choice is right if its value is among these.'),
    choices,
  })
  .describe('Any number of choices are right, at least one.');

const order = z
  .strictObject({
    ...shape,
    kind: z.literal('order'),
    ask: z
      .enum(['lines', 'finish-order'])
      .optional()
      .describe('The fact of the run of `code` that `check` holds the order of the items to.'),
    items: z.array(textSchema).min(2).max(9).describe('In the right order.'),
    mistakes: mistakes(z.array(lineSchema)),
  })
  .describe('Put the items in order.');

const number = z
  .strictObject({
    ...shape,
    kind: z.literal('number'),
    ask: factSchema(z.union([z.enum(['elapsed', 'line-count', 'task-count']), lineTime])),
    answer: z
      .number()
      .optional()
      .describe('The right number; `check` holds it to the run where `ask` settles it.'),
    tolerance: z.number().min(0).optional(),
    unit: textSchema.optional(),
    mistakes: mistakes(z.number()),
  })
  .describe('How many, how long.');

const lineChoice = z.strictObject({
  line: z.int().min(1).describe('Counted from 1.'),
  correct: z.literal(true).optional(),
  why: textSchema,
});

const line = z
  .strictObject({
    ...shape,
    kind: z.literal('line'),
    code: linesSchema,
    choices: z.array(lineChoice).min(2).max(9),
  })
  .describe('Pick the faulty line. Lines that are no choice are shown, but cannot be picked.');

const output = z
  .strictObject({
    ...shape,
    kind: z.literal('output'),
    code: linesSchema,
    mistakes: mistakes(z.array(lineSchema)),
  })
  .describe('Type what the program prints, line by line.');

const recall = z
  .strictObject({
    ...shape,
    kind: z.literal('recall'),
    points: z.array(textSchema).min(1).max(5).describe('What a good answer says, to compare with.'),
  })
  .describe('Answer from memory, in your own words; then compare with the model answer.');

export const questionSchema = z
  .discriminatedUnion('kind', [choice, several, order, number, line, output, recall])
  .meta({ id: 'question' });
