import { z } from 'zod';
import { stopSchema } from '../../cpython/stop-schema.ts';
import { checkSchema } from '../../exercises/schema/check.ts';
import { reasonSchema } from '../../exercises/schema/reason.ts';
import { couldOverlapSchema, deadlockSchema } from '../../findings/schema.ts';
import { traceSchema } from '../../trace/schema.ts';

/** The form of `asynctutor exercise list --json`. */
export const exerciseListSchema = z
  .array(
    z.strictObject({
      id: z.string(),
      chapter: z.string().nullable().describe('The id of the chapter that names it; null if none does.'),
      title: z
        .string()
        .nullable()
        .describe('In the language of the learner; null for an exercise that cannot be read.'),
      minutes: z.int().min(1).nullable().describe('The time it takes, in minutes; null as for `title`.'),
      done: z.boolean().describe('Whether it was ever solved.'),
    }),
  )
  .meta({ title: 'The exercises of a course of asynctutor, by chapter' });

const message = z.string().describe('A sentence in the language of the learner, in small Markdown.');

const failureSchema = z.strictObject({
  check: checkSchema.omit({ why: true }).keyof().describe('As in the file of the exercise.'),
  reason: reasonSchema,
  cause: z
    .union([reasonSchema, couldOverlapSchema])
    .nullable()
    .describe('What has led to it, where that is known.'),
  why: z
    .string()
    .nullable()
    .describe('What the author of the exercise adds, in the language of the learner.'),
  message: message.describe('All of that as one or two sentences in the language of the learner.'),
});

const title = z
  .string()
  .nullable()
  .describe('Of the run, in the language of the learner; null for the file as it is.');

const errorSchema = z.strictObject({
  kind: z
    .enum(['raised', 'stopped', 'forged'])
    .describe('An exception; a limit that was reached; `forged`: the program has tampered with its trace.'),
  title,
  line: z.int().min(1).nullable().describe('Of the program, where the exception was raised.'),
  traceback: z.string().nullable().describe('As Python shows it.'),
  text: z.string().describe('The last line of the traceback.'),
  stop: stopSchema.nullable(),
  deadlock: deadlockSchema.nullable().describe('Who waits for what, if nothing can go on.'),
  message,
});

/** The form of `asynctutor exercise check FILE --json`. */
export const exerciseCheckSchema = z
  .strictObject({
    exercise: z.string().describe('Its id.'),
    variant: z.int().min(0).describe('0: the exercise as it is; else its variant, counted from 1.'),
    file: z.string().describe('As it was given.'),
    passed: z.boolean(),
    failures: z.array(failureSchema).describe('The checks that the last run does not pass.'),
    error: errorSchema.nullable().describe('Why there was nothing to check; null if there was.'),
    runs: z
      .array(
        z.strictObject({
          title,
          elapsed: traceSchema.shape.elapsed.describe('How long it took, in seconds of its virtual clock.'),
          output: traceSchema.shape.output.describe('The lines that were printed, and when.'),
        }),
      )
      .describe('The runs that were made: up to the first that fails.'),
  })
  .meta({ title: 'The verdict of asynctutor about an exercise' });
