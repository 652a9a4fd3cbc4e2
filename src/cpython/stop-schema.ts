import { z } from 'zod';

export const stopSchema = z
  .strictObject({
    kind: z
      .enum(['time', 'memory', 'output', 'recursion', 'exit', 'refused'])
      .describe(
        "A limit that was reached (`recursion`: that of the machine's stack); `exit`: the program has ended the interpreter; `refused`: it called something that the sandbox forbids.",
      ),
    line: z.int().min(1).nullable().describe('The line of the program, if it could be found.'),
    refused: z.string().exactOptional().describe("C's name for the refused call."),
  })
  .describe('The reason why the program did not end by itself.');
