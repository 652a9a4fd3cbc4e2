import { z } from 'zod';
import { lineSchema, textSchema } from '../../questions/text.ts';

/** The demands that an exercise may make on a run. All times are seconds since the start of the run. */

const time = z.number().min(0);
const line = lineSchema.min(1);
const name = line.describe("A function of the learner's: a coroutine, or what is run in a thread.");
const names = z.array(name).min(1).max(20);
const pattern = line.describe('A printed line; `*` stands for anything.');

const required = z.literal(true);

export const checkSchema = z
  .strictObject({
    result: line.optional().describe('The `repr` of what `asyncio.run` returns.'),
    output: z
      .union([
        z.array(lineSchema).max(500).describe('All that is printed, in this order.'),
        z.strictObject({
          lines: z.array(lineSchema).min(1).max(500),
          order: z.enum(['as-given', 'any']),
          only: required.optional().describe('Nothing else may be printed.'),
        }),
      ])
      .optional(),
    printedAt: z
      .strictObject({ line, t: time })
      .optional()
      .describe('This line is printed at this time (once at least).'),
    error: pattern
      .optional()
      .describe('The program fails with this: the last line of its traceback. Else any error fails.'),
    elapsed: z
      .strictObject({ most: time.optional(), least: time.optional() })
      .optional()
      .describe('How long the program takes.'),
    overlaps: names
      .optional()
      .describe(
        'Of one function: all its calls are under way at some moment. Of several: a call of each is.',
      ),
    atOnce: z
      .strictObject({
        calls: name,
        most: z.int().min(0).optional().describe('Never more calls under way than this.'),
        least: z.int().min(1).optional().describe('At some moment as many as this.'),
      })
      .optional(),
    starts: z
      .strictObject({ calls: name, at: z.array(time).min(1).max(100) })
      .optional()
      .describe('The times at which the calls start, all of them, in order.'),
    rate: z
      .strictObject({ calls: name, most: z.int().min(1), per: z.number().positive() })
      .optional()
      .describe('In no span of so many seconds do more calls than `most` start.'),
    cancelled: z
      .strictObject({
        call: name,
        at: time.optional(),
        cleanUp: time.optional().describe('How long its clean-up may take; absent: no time.'),
      })
      .optional()
      .describe('A call of this is cancelled (at this time), and ends with that.'),
    completes: name.optional().describe('Every call of this comes to its own end: none is cancelled.'),
    cleanedUp: z
      .strictObject({ after: pattern, line: pattern })
      .optional()
      .describe(
        'After each printed line of the first form comes one of the second, in which `*` stands for the same.',
      ),
    neverBlocks: required.optional().describe('Nothing blocks the loop.'),
    noLeftovers: required
      .optional()
      .describe('When `asyncio.run` ends, no task is left that it has to cancel, and none is forgotten.'),
    noNeverAwaited: required.optional().describe('Every coroutine object is awaited, or made a task.'),
    noUnretrieved: required.optional().describe('Somebody looks at the exception of every task that fails.'),
    uses: names
      .optional()
      .describe('One of these at least: `asyncio.TaskGroup`, or a construct such as `async for`.'),
    avoids: names.optional().describe('None of these: `time.sleep`.'),
    why: textSchema
      .optional()
      .describe(
        'Added to the message, whatever the learner has done that fails the check: what in the program to look at.',
      ),
  })
  .meta({ id: 'check', description: 'One demand, and perhaps a `why`.' });
