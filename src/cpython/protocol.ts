import { z } from 'zod';
import { eventSchema, localsSchema } from '../trace/schema.ts';
import { outlineSchema } from './outline.ts';

/** What a run may use before it is stopped. */
export interface Limits {
  /** Of time, in seconds. */
  readonly seconds: number;
  /** Of memory beyond what the interpreter itself takes; as much again may be written to files. */
  readonly bytes: number;
  /** Of printed text. */
  readonly outputBytes: number;
}

/** 10 seconds, 256 MiB and 1 MiB of output, unless said otherwise. */
export const LIMITS: Limits = { seconds: 10, bytes: 2 ** 28, outputBytes: 2 ** 20 };

/** How long a program that was told that its time is over may go on, in seconds. */
export const GRACE = 0.35;

/** A program to run, and what lies beside it. */
export interface Program {
  readonly source: string;
  /** The name in tracebacks: `main.py`, unless said otherwise. */
  readonly filename?: string;
  /** A script to run in its place, which imports it as the module `exercise`. Its lines are not told. */
  readonly driver?: string;
  /** What `sys.argv` has after the name. */
  readonly args?: readonly string[];
  /** Modules that it may import, by their dotted names. */
  readonly modules?: Readonly<Record<string, LocalModule>>;
}

export interface LocalModule {
  readonly source: string;
  /** The name in tracebacks. */
  readonly filename: string;
  readonly isPackage: boolean;
}

/** The line by which the host asks the child to run a program. */
export interface Request extends Program {
  /** Known to no program: what bears it, none can have forged. */
  readonly id: string;
  readonly filename: string;
  readonly limits: Limits;
  /** Whether to tell each line before it is run, to find the one at which the interpreter ends. */
  readonly lines: boolean;
  /** Whether to tell local variables. */
  readonly locals: boolean;
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

/** An array, of which the first wrong element is enough: Zod would list millions of them. */
const arrayOf = <T>(element: z.ZodType<T>) =>
  z.custom<T[]>(
    (value) =>
      Array.isArray(value) && value.every((each) => isShort(each) && element.safeParse(each).success),
  );

/** More elements than this, in an array of one event, are a forgery. */
const MOST_ELEMENTS = 200_000;

function isShort(value: unknown): boolean {
  const { stack, calls, wait } = Object(value) as {
    stack?: unknown;
    calls?: unknown;
    wait?: { tasks?: unknown } | null;
  };
  return [stack, calls, wait?.tasks].every((list) => !Array.isArray(list) || list.length <= MOST_ELEMENTS);
}

const line = z.int().min(1);

const limitSchema = z.object({ kind: z.enum(['time', 'output']), line: line.optional() });

/** How a program ended that left the interpreter whole. */
const endSchema = z.object({
  elapsed: z.number().min(0).describe("Seconds on the program's clock."),
  turns: arrayOf(z.tuple([z.int().min(0), z.int().min(1)])),
  result: z.string().optional(),
  error: z.string().optional().describe('The last line of the traceback.'),
  errorLine: line.optional(),
  traceback: z.string().optional(),
  stderr: z.string().optional().describe('What the program wrote to `sys.stderr`.'),
  limit: limitSchema.optional(),
});

/** What the harness writes. A program can forge it: it is checked as it comes, while the program still runs. */
export const reportSchema = z.object({
  outline: outlineSchema.nullable().optional(),
  events: arrayOf(eventSchema).optional(),
  locals: arrayOf(localsSchema).optional(),
  line: line.optional().describe('About to be run.'),
  limit: limitSchema.optional(),
  end: endSchema.optional(),
  failure: z.string().optional().describe("The traceback of an error that is the harness's own."),
});

export type LimitReport = z.infer<typeof limitSchema>;
export type End = z.infer<typeof endSchema>;

export type FromChild = Greeting | Done | object;
