import { z } from 'zod';

/** A program has no more of anything than this: its text is bounded. */
const MOST = 100_000;

const line = z.int().min(1);
const listOf = <T extends z.ZodType>(element: T) => z.array(element).max(MOST);

/** What is known of a program from its text alone. */
export const outlineSchema = z.strictObject({
  functions: listOf(z.strictObject({ name: z.string(), line, endLine: line, isAsync: z.boolean() })).describe(
    'With its class: `Client.fetch`.',
  ),
  uses: listOf(z.strictObject({ name: z.string(), line })).describe(
    'Dotted names as they are written, and as they are called where they were imported from; `await`, `async for`, `async with`, `try-finally`, `except*`, `yield`, `yield from`.',
  ),
});

export type Outline = z.infer<typeof outlineSchema>;
