import type { Limits } from './protocol.ts';

/** Why a program did not come to its own end. */
export interface Stop {
  /**
   * A limit that was reached (`recursion`: that of the machine's stack); `exit`: the program has ended the interpreter;
   * `refused`: it asked for what the sandbox does not give.
   */
  readonly kind: 'time' | 'memory' | 'output' | 'recursion' | 'exit' | 'refused';
  /** The line of the program, if it could be found. */
  readonly line: number | null;
  /** The name of what was refused, as C calls it. */
  readonly refused?: string;
}

/** In one line of English, where a traceback would have its last. */
export function describeStop({ kind, line, refused }: Stop, { seconds }: Limits): string {
  const where = line === null ? '' : ` at line ${line}`;
  switch (kind) {
    case 'time':
      return `Stopped after ${seconds} s${where}`;
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
