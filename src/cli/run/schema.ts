import { z } from 'zod';
import {
  blockedLoopSchema,
  cancellationSwallowedSchema,
  couldOverlapSchema,
  deadlockSchema,
  lostTaskSchema,
  neverAwaitedSchema,
  noLimitSchema,
  unretrievedExceptionSchema,
} from '../../findings/schema.ts';
import { pagePlaceShape } from '../../lessons/schema/page-place.ts';
import { traceSchema } from '../../trace/schema.ts';

const explained = {
  symptom: z.string().describe('The id by which `why ID` explains it.'),
  page: z.strictObject(pagePlaceShape).describe('The page of the course about it.'),
  message: z.string().describe('In the language of the learner, in small Markdown.'),
};

/** The form of `asynctutor run FILE --json`. */
export const runSchema = z
  .strictObject({
    file: z.string().describe('As it was given; of `-m`, the name of the module.'),
    trace: traceSchema,
    findings: z
      .array(
        z.discriminatedUnion('kind', [
          neverAwaitedSchema.extend(explained),
          blockedLoopSchema.extend(explained),
          lostTaskSchema.extend(explained),
          unretrievedExceptionSchema.extend(explained),
          couldOverlapSchema.extend(explained),
          cancellationSwallowedSchema.extend(explained),
          noLimitSchema.extend(explained),
          deadlockSchema.extend(explained),
        ]),
      )
      .describe('What a reviewer would say about the run. Times are seconds, lines those of the file.'),
    traceback: z
      .string()
      .nullable()
      .describe(
        'As Python shows it; null if the program did not fail, or has itself written it to the error output.',
      ),
    stderr: z.string().describe('What the embedded Python wrote to `sys.stderr`.'),
  })
  .meta({ title: 'A run of a program, as asynctutor recorded and reviewed it' });
