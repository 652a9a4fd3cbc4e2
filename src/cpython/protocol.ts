import { z } from 'zod';
import { eventSchema, localsSchema } from '../trace/schema.ts';
import { outlineSchema } from './outline.ts';

/** The limits at which a run is stopped. */
export interface Limits {
  readonly seconds: number;
  /** Bytes of memory beyond the interpreter's own; as many may be written to files. */
  readonly bytes: number;
  /** Bytes of printed text. */
  readonly outputBytes: number;
}

/** The default limits: 10 seconds, 256 MiB and 1 MiB of output. */
export const LIMITS: Limits = { seconds: 10, bytes: 2 ** 28, outputBytes: 2 ** 20 };

/** Seconds for which a program may go on after it was interrupted at its time limit. */
export const GRACE = 0.35;

/** A program to run, and the modules beside it. */
export interface Program {
  readonly source: string;
  /** The name in tracebacks; `main.py` by default. */
  readonly filename?: string;
  /** A script to run instead, which imports the program as the module `exercise`. Events have no lines of the driver. */
  readonly driver?: string;
  /** `sys.argv[1:]`. */
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

/** The host's request to the child to run a program, as a line of JSON. */
export interface Request extends Program {
  /** A secret from the program, so that it cannot forge the {@link Done} of this request. */
  readonly id: string;
  readonly filename: string;
  readonly limits: Limits;
  /** Report each line before it is run, to find the one at which the interpreter ends. */
  readonly lines: boolean;
  /** Report local variables. */
  readonly locals: boolean;
}

/** The argument of the child, as JSON. */
export interface StartOptions {
  /** The folder of the `pyodide` package. */
  readonly pyodide: string;
  /** The folder of the harness. */
  readonly harness: string;
  /** The file of the snapshot; null for none. */
  readonly snapshot: string | null;
}

/** The reason why an interpreter cannot run another program. */
export type Fatal = 'exit' | 'recursion' | 'refused' | 'memory' | 'output';

/** The child's own line after a run. */
export interface Done {
  /** The {@link Request.id}. */
  readonly done: string;
  /** Python requested more memory than its limit. */
  readonly memoryRefused: boolean;
  readonly fatal?: Fatal;
  /** The name of the refused import. */
  readonly detail?: string;
  /** The paths of the first few files that the program has written. */
  readonly files?: readonly string[];
}

/** The child's lines before it accepts requests. The line with the length of a snapshot is followed by its bytes. */
export type Greeting = { readonly making: true } | { readonly snapshot: number } | { readonly ready: true };

/** An array that is checked up to its first wrong element: Zod would list millions of them. */
const arrayOf = <T>(element: z.ZodType<T>) =>
  z.custom<T[]>(
    (value) =>
      Array.isArray(value) && value.every((each) => isShort(each) && element.safeParse(each).success),
  );

/** The longest array in one event: longer ones are forged. */
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

/** The end of a program that left the interpreter usable. */
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

/** A line of the harness. A program can forge it, so it is checked as it comes, while the program still runs. */
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
