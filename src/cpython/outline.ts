import { z } from 'zod';

/** The longest list: the text of a program is bounded. */
const MOST = 100_000;

const line = z.int().min(1);
const listOf = <T extends z.ZodType>(element: T) => z.array(element).max(MOST);

/** The facts about a program that are known from its text alone. */
export const outlineSchema = z.strictObject({
  functions: listOf(
    z.strictObject({
      name: z.string().describe('With its class: `Client.fetch`.'),
      line,
      endLine: line,
      isAsync: z.boolean(),
      isEndless: z.boolean().describe('It has a loop that only an exception ends.'),
    }),
  ),
  uses: listOf(z.strictObject({ name: z.string(), line })).describe(
    'Dotted names as they are written, and as they are called where they were imported from; `await`, `async for`, `async with`, `try-finally`, `except*`, `yield`, `yield from`.',
  ),
  droppedTasks: listOf(line).describe('Where a task is made that nobody keeps.'),
  blocks: listOf(
    z.strictObject({
      name: z.string().describe('Of the object, or of what is called to make it; empty if it has none.'),
      isCall: z.boolean(),
      line,
      bodyLine: line,
      endLine: line,
    }),
  ).describe('The blocks of `async with`.'),
  catches: listOf(
    z.strictObject({ line, endLine: line, from: line, to: line, swallows: z.boolean() }),
  ).describe(
    'Where a cancellation between the lines `from` and `to` is caught; whether it then goes no further.',
  ),
  overlaps: listOf(
    z.strictObject({
      isLoop: z
        .boolean()
        .describe('The awaits are of one round of a loop, whose rounds do not need each other.'),
      awaits: listOf(z.strictObject({ name: z.string(), line, endLine: line, callLine: line })).min(1),
    }),
  ).describe('Awaits in turn for whose order the text gives no reason.'),
  connections: listOf(z.strictObject({ name: z.string(), line })).describe(
    'Where another machine is waited for, with no time limit around it.',
  ),
});

export type Outline = z.infer<typeof outlineSchema>;
