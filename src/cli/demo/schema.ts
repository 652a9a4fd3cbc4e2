import { z } from 'zod';
import { type Topic, topics } from '../../demos/topics.ts';
import { traceSchema } from '../../trace/schema.ts';

/** The form of `asynctutor demo --list --json`. */
export const demoListSchema = z
  .array(
    z.strictObject({
      name: z.string().describe('As in `demo NAME`: `gather`, `pitfalls blocking`.'),
      topic: z.enum(Object.keys(topics) as Topic[]),
      summary: z.string().describe('A sentence, in the language of the learner.'),
    }),
  )
  .meta({ title: 'The demos of asynctutor, in the order in which to learn from them' });

const programTracesSchema = z.record(z.string(), traceSchema);

/** The form of `asynctutor demo NAME --json`. */
export const demoSchema = z
  .union([
    traceSchema.describe(
      'Of a demo, or of one program of it: `demo gather`, `demo pitfalls blocking wrong`.',
    ),
    programTracesSchema.describe(
      'Of the programs of a demo, by their names: `demo pitfalls blocking` has `wrong` and `right`.',
    ),
    z
      .record(z.string(), z.union([traceSchema, programTracesSchema]))
      .describe('Of the demos of a group, by their names: `demo pitfalls`.'),
  ])
  .meta({ title: 'The traces of a demo of asynctutor' });
