import { z } from 'zod';

export const stopSchema = z
  .strictObject({
    kind: z
      .enum(['time', 'memory', 'output', 'recursion', 'exit', 'refused'])
      .describe(
        "A limit that was reached (`recursion`: that of the machine's stack); `exit`: the program has ended the interpreter; `refused`: it asked for what the sandbox does not give.",
      ),
    line: z.int().min(1).nullable().describe('The line of the program, if it could be found.'),
    refused: z.string().exactOptional().describe('The name of what was refused, as C calls it.'),
  })
  .describe('Why the program did not come to its own end.');
