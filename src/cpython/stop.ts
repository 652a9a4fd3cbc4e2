import type { z } from 'zod';
import type { Limits } from './protocol.ts';
import type { stopSchema } from './stop-schema.ts';

/** The reason why a program did not end by itself. */
export type Stop = z.infer<typeof stopSchema>;

/** The stop in one line of English, in place of the last line of a traceback. */
export function describeStop({ kind, line, refused }: Stop, { seconds }: Limits): string {
  const where = line === null ? '' : ` at line ${line}`;
  switch (kind) {
    case 'time':
      return `Stopped${where} after ${seconds} s of computing`;
    case 'memory':
      return `Stopped${where}: out of memory`;
    case 'output':
      return `Stopped${where}: too much output`;
    case 'recursion':
      return `Stopped${where}: the recursion is too deep`;
    case 'exit':
      return `Stopped${where}: the program ended the interpreter`;
    case 'refused':
      return `Stopped${where}: the sandbox refuses ${refused}`;
  }
}
