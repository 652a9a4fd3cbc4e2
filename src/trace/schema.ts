import { z } from 'zod';

/**
 * The schema of a trace, from which its types and the published `schemas/trace.schema.json` are made. All times are
 * seconds since the program's start; a task is named by its `id`.
 */

const time = z.number().min(0).describe('Seconds since the start of the program.');
const taskId = z.int().min(1);
const coroutineId = z.int().min(1).describe('Tells the coroutines that drift from each other.');
const threadId = z.int().min(1);
const limit = time.optional().describe('When the first of the time limits that the task stands under is up.');
const line = z.int().min(1).describe('The line of the program that was being run, or where the task stands.');

export const waitSchema = z.discriminatedUnion('for', [
  z.strictObject({ for: z.literal('turn') }).describe('Nothing: it let the others run.'),
  z.strictObject({ for: z.literal('timer'), until: time }),
  z
    .strictObject({ for: z.literal('tasks'), tasks: z.array(taskId) })
    .describe('One task, or several at once.'),
  z.strictObject({ for: z.literal('object'), object: z.string() }).describe('A lock, an event, a queue.'),
  z.strictObject({ for: z.literal('outside') }).describe('Something outside the loop: a promise, a thread.'),
  z.strictObject({ for: z.literal('future') }).describe('A future of unknown origin.'),
]);

/** Measurements of a program with many connections. */
export const figuresSchema = z.strictObject({
  connections: z.int().min(0).describe('Open at this moment.'),
  rate: z.number().min(0).describe('Messages answered per second, since the last measurement.'),
  memory: z.int().min(0).describe('Bytes that the process takes.'),
  threads: z.int().min(1).optional().describe('Of the whole process; absent where no system tells.'),
  lateness: z
    .number()
    .min(0)
    .describe('Seconds by which the loop has been late: the 99th percentile of all timers so far.'),
});

/** A call of one of the program's own coroutines or asynchronous generators. */
const callSchema = z.strictObject({
  call: z.int().min(1).describe('Tells one call from another, through the whole run.'),
  name: z.string().describe('The function, with its class if it has one.'),
  line,
});

/** The longest name and text, in characters: longer ones are forged. */
const MOST_NAME = 60;
const MOST_TEXT = 500;

export const outcomeSchema = z.enum(['done', 'failed', 'cancelled']);

const at = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), t: time, ...shape, line: line.optional() });

export const eventSchema = z.discriminatedUnion('type', [
  at('task-created', { task: taskId, name: z.string(), parent: taskId.nullable() }),
  at('started', { task: taskId }),
  at('suspended', {
    task: taskId,
    wait: waitSchema,
    stack: z.array(z.string()).describe('The coroutines it is in the midst of, outermost first.'),
    calls: z
      .array(callSchema)
      .optional()
      .describe(
        "Those of them that are the program's own, with the line where each stands. Only CPython tells.",
      ),
    limit,
  }),
  at('ready', { task: taskId }),
  at('resumed', { task: taskId }),
  at('finished', { task: taskId, outcome: outcomeSchema, value: z.string().describe('A Python repr.') }),
  at('cancel-requested', { task: taskId, by: taskId.nullable() }),
  at('cancel-delivered', { task: taskId }),
  at('printed', { task: taskId.nullable(), text: z.string() }),
  at('blocked', { task: taskId.nullable(), seconds: z.number().min(0), limit }),
  at('idle', { until: time.nullable().describe('null: until something outside happens.') }),
  at('exception-retrieved', { task: taskId }).describe(
    'Somebody looked at the exception of a task that failed.',
  ),
  at('coroutine-drifting', { id: coroutineId, coroutine: z.string(), by: taskId.nullable() }).describe(
    'The step that made this coroutine is over, and nobody has started it.',
  ),
  at('coroutine-taken', { id: coroutineId, coroutine: z.string() }).describe(
    'Somebody took charge of a drifting coroutine after all.',
  ),
  at('never-awaited', { coroutine: z.string(), id: coroutineId.optional() }),
  at('thread-started', { thread: threadId, task: taskId.nullable(), name: z.string().optional() }).describe(
    'A function begins to run in a thread of its own, on behalf of a task.',
  ),
  at('thread-ended', { thread: threadId }),
  at('measured', { figures: figuresSchema }),
  at('closing', {}).describe('The main coroutine has ended: what is left is cancelled and waited for.'),
  at('reported', { text: z.string().describe('A warning, or a message of the exception handler.') }),
]);

export const taskSchema = z.strictObject({
  id: taskId,
  name: z.string(),
  parent: taskId.nullable(),
  createdAt: time,
  startedAt: time.nullable(),
  endedAt: time.nullable(),
  outcome: outcomeSchema.nullable(),
});

/** The local variables of the program's function at an event and the following ones, up to the next of these. */
export const localsSchema = z.tuple([
  z.int().min(0).describe('The index of the event.'),
  z
    .record(z.string().max(MOST_NAME), z.string().max(MOST_TEXT))
    .nullable()
    .describe('Each with a short text for its value; null: none are known, or no function runs.'),
]);

export const traceSchema = z
  .strictObject({
    version: z.literal(1),
    clock: z.enum(['virtual', 'real']),
    elapsed: time,
    output: z.array(z.strictObject({ t: time, text: z.string() })),
    tasks: z.array(taskSchema),
    events: z.array(eventSchema),
    turns: z
      .array(z.tuple([z.int().min(0), z.int().min(1)]))
      .optional()
      .describe(
        'The turns of the loop in which something happened: the index of the first event, which may be the wait before it, and that after the last. Events in no turn happened outside of any loop.',
      ),
    locals: z
      .array(localsSchema)
      .optional()
      .describe('The local variables at each event of a task; absent where nobody asked for them.'),
    result: z.string().optional().describe('A Python repr; absent if the program failed.'),
    error: z.string().optional().describe('The last line of a Python traceback.'),
  })
  .meta({ id: 'trace', title: 'A trace of an asyncio program, as asynctutor records it' });
