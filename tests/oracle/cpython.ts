/**
 * The real CPython, embedded in this process, with asyncio on a virtual clock.
 *
 * Pyodide is CPython compiled to WebAssembly. Nothing here reimplements Python or asyncio; the Python files beside
 * this one only make runs repeatable: `virtual_clock.py` replaces the loop's clock and selector, `run_task.py` numbers
 * tasks per run, and `ordered_sets.py` gives an order to asyncio's sets of tasks.
 */

import { readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';

/** A line of text and when, in virtual seconds since the start of the run, it was printed. */
export interface PrintedLine {
  readonly t: number;
  readonly text: string;
}

/** What a Python script did. */
export interface ScriptRun {
  readonly output: readonly PrintedLine[];
  readonly stderr: readonly PrintedLine[];
  /** Python's warnings as `Category: message`, and the first line of each of asyncio's log messages. */
  readonly warnings: readonly string[];
  /** The virtual time at the end, in seconds. */
  readonly elapsed: number;
  /** The repr of what the last `asyncio.run` returned; null if the script failed. */
  readonly result: string | null;
  /** The last line of the traceback, such as `ValueError: x`; null if the script ended well. */
  readonly error: string | null;
}

/** A conformance program, translated to Python. */
export interface TranslatedProgram {
  /** Python source that defines `F_main`. */
  readonly source: string;
  /** Whether `asyncio.eager_task_factory` is in force. */
  readonly eager: boolean;
}

/** How a conformance program ended: run() returned, raised, or would have waited for ever. */
export type Outcome = { readonly result: string } | { readonly error: string } | { readonly deadlock: true };

/** What CPython did with a conformance program. Times are in virtual seconds, rounded to 6 decimals. */
export interface Recording {
  readonly trace: readonly (readonly [time: number, text: string])[];
  readonly outcome: Outcome;
  readonly time: number;
  /** Present if asyncio iterated over a set of tasks; true if the order of that set changes the recording. */
  readonly setorder?: boolean;
}

export interface CPython {
  /** The version of the interpreter, such as `3.14.2`. */
  readonly version: string;
  /** Run an ordinary script as `__main__`, with nothing left over from earlier runs. */
  runScript(source: string, options?: { readonly filename?: string }): ScriptRun;
  /** Record programs. One that makes CPython recurse without end (a cycle of waits, cancelled) yields null. */
  runPrograms(programs: readonly TranslatedProgram[]): (Recording | null)[];
}

const MODULES = [
  'sandbox',
  'virtual_clock',
  'run_task',
  'ordered_sets',
  'dsl_prelude',
  'program_runner',
  'script_runner',
] as const;

const SETUP = `
import gc, platform, sys
sys.path.insert(0, "/oracle")
import ordered_sets, program_runner, run_task, sandbox, script_runner
ordered_sets.install()
run_task.install()
sandbox.close()
gc.collect()
gc.freeze()
`;

async function start(): Promise<CPython> {
  const pyodide = await loadPyodide({ jsglobals: {}, stdin: () => null });
  pyodide.FS.mkdir('/oracle');
  for (const module of MODULES) {
    const source = readFileSync(new URL(`${module}.py`, import.meta.url));
    pyodide.FS.writeFile(`/oracle/${module}.py`, source);
  }
  pyodide.runPython(SETUP);
  const version = pyodide.runPython('platform.python_version()') as string;
  const runScript = pyodide.runPython('script_runner.run_script') as (source: string, file: string) => string;
  const runPrograms = pyodide.runPython('program_runner.run_programs') as (programs: string) => string;
  return {
    version,
    runScript: (source, { filename = 'main.py' } = {}) =>
      JSON.parse(runScript(source, filename)) as ScriptRun,
    runPrograms: (programs) => JSON.parse(runPrograms(JSON.stringify(programs))) as (Recording | null)[],
  };
}

let shared: Promise<CPython> | undefined;

/** The process's one interpreter. The first call starts it, in two or three seconds. */
export function startCPython(): Promise<CPython> {
  shared ??= start();
  return shared;
}
