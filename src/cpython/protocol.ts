import type { TraceEvent } from '../trace/trace.ts';

/** What a run may use before it is stopped. */
export interface Limits {
  /** Of time, in seconds. */
  readonly seconds: number;
  /** Of memory beyond what the interpreter itself takes; as much again may be written to files. */
  readonly bytes: number;
  /** Of printed text. */
  readonly outputBytes: number;
}

/** The line by which the host asks the child to run a program. */
export interface Request {
  /** Known to no program: what bears it, none can have forged. */
  readonly id: string;
  readonly source: string;
  readonly filename: string;
  readonly limits: Limits;
  /** Whether to tell each line before it is run, to find the one at which the interpreter ends. */
  readonly lines: boolean;
}

/** What the host passes to the child when it starts it. */
export interface Start {
  /** The folder of the `pyodide` package. */
  readonly pyodide: string;
  /** The folder of the harness. */
  readonly harness: string;
  /** The file of the snapshot; null if none is to be used. */
  readonly snapshot: string | null;
}

/** Why an interpreter could not go on. */
export type Fatal = 'exit' | 'recursion' | 'refused' | 'memory' | 'output';

/** The child's own line after a run. */
export interface Done {
  /** The {@link Request.id}. */
  readonly done: string;
  /** Whether Python asked for more memory than it may have. */
  readonly memoryRefused: boolean;
  readonly fatal?: Fatal;
  /** What was refused. */
  readonly detail?: string;
}

/** What the child says before it takes requests; a snapshot that has been made follows its line, so many bytes long. */
export type Greeting = { readonly making: true } | { readonly snapshot: number } | { readonly ready: true };

/** What the harness writes. A program can forge it. */
export interface Report {
  readonly events?: readonly TraceEvent[];
  /** About to be run. */
  readonly line?: number;
  readonly limit?: LimitReport;
  readonly end?: End;
  /** The traceback of an error that is the harness's own. */
  readonly failure?: string;
}

export interface LimitReport {
  readonly kind: 'time' | 'output';
  readonly line?: number;
}

/** How a program ended that left the interpreter whole. */
export interface End {
  /** Seconds on the program's clock. */
  readonly elapsed: number;
  readonly turns: [first: number, end: number][];
  readonly result?: string;
  /** The last line of the traceback. */
  readonly error?: string;
  readonly errorLine?: number;
  readonly traceback?: string;
  /** What the program wrote to `sys.stderr`. */
  readonly stderr?: string;
  readonly limit?: LimitReport;
}

export type FromChild = Greeting | Done | Report;
