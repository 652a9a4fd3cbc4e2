import { z } from 'zod';

/** The forms of findings, and the one source of their types. All times are seconds. */

const line = z.int().min(1);
const count = z.int().min(1);
const seconds = z.number().min(0);
const task = z.string().describe('The name of the task.');

/** The line of each: where a mend begins. */
const at = {
  line: line.nullable().describe("Where a mend begins; null if no line of the program's is known."),
};

export const neverAwaitedSchema = z.strictObject({
  kind: z.literal('never-awaited').describe('A coroutine was made and never started.'),
  ...at,
  coroutine: z.string(),
  count: count.describe('How many were made there.'),
});

export const blockedLoopSchema = z.strictObject({
  kind: z.literal('blocked-loop').describe('The thread of the loop was held up.'),
  ...at,
  tasks: z.array(task).describe('The tasks that did it; none if a callback did.'),
  seconds: seconds.describe('In all, in seconds.'),
  count: count.describe('How often.'),
  late: z
    .array(z.strictObject({ task, seconds: seconds.describe('By how many seconds at most.') }))
    .describe('The tasks that could have run meanwhile, the latest first.'),
});

export const lostTaskSchema = z.strictObject({
  kind: z
    .literal('lost-task')
    .describe('A task was not done when the loop closed, and nobody had asked it to stop.'),
  ...at,
  task,
  stoodAt: line.nullable().describe('The line where it stood; null if it had not begun.'),
  t: seconds.describe('When it was cut off, in seconds since the start of the program.'),
  count: count.describe('How many were made there and lost.'),
});

export const unretrievedExceptionSchema = z.strictObject({
  kind: z.literal('unretrieved-exception').describe('A task failed, and nobody looked at its exception.'),
  ...at,
  task,
  error: z.string().describe('A Python repr.'),
  raisedAt: line.nullable().describe('The line that raised it.'),
  count: count.describe('How many that were made there did.'),
});

export const couldOverlapSchema = z.strictObject({
  kind: z.literal('could-overlap').describe('Awaits took turns for no reason.'),
  ...at,
  lines: z.array(line).describe('The lines of the awaits, in order.'),
  functions: z.array(z.string()).describe('The names of what is awaited.'),
  isLoop: z.boolean().describe('Whether they are rounds of a loop.'),
  count: count.describe('How many waits, or rounds of the loop, took turns.'),
  seconds: seconds.describe('What they took in turn, in seconds.'),
  possible: seconds.describe('What they would take if they overlapped, in seconds: as long as the longest.'),
});

export const cancellationSwallowedSchema = z.strictObject({
  kind: z
    .literal('cancellation-swallowed')
    .describe('A cancellation was delivered, and the program went on.'),
  ...at,
  task,
  function: z.string(),
  t: seconds.describe('When it was delivered, in seconds since the start of the program.'),
});

export const noLimitSchema = z.strictObject({
  kind: z.literal('no-limit').describe('Something was waited for that need not come.'),
  ...at,
  what: z.string().describe('As the program calls it: `elected.wait`, `fetch`, `asyncio.open_connection`.'),
  task: task.nullable(),
  seconds: seconds.nullable().describe('How long it was waited for, in seconds; null if it is not known.'),
  came: z.boolean().describe('Whether it came in the end.'),
});

const deadlockWaitSchema = z.strictObject({
  task,
  line: line.nullable().describe('Where it waits.'),
  what: z
    .string()
    .nullable()
    .describe(
      'As the program calls it; the class if it has no name: `lock_b`, `queue.join`, `Event`. null for tasks.',
    ),
  tasks: z.array(task).describe('The tasks that it waits for, or that hold what it waits for.'),
  isHeld: z.boolean().describe('Whether `tasks` hold what it waits for.'),
});

export const deadlockSchema = z.strictObject({
  kind: z.literal('deadlock').describe('No task can ever run again.'),
  ...at,
  waits: z.array(deadlockWaitSchema),
});

export const foundSchema = z.discriminatedUnion('kind', [
  neverAwaitedSchema,
  blockedLoopSchema,
  lostTaskSchema,
  unretrievedExceptionSchema,
  couldOverlapSchema,
  cancellationSwallowedSchema,
  noLimitSchema,
  deadlockSchema,
]);
