/** The product's harness on a CPython inside this process, for tests that want a script's outcome at once. */

import { readdirSync, readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';
import type { Report } from '../../src/cpython/protocol.ts';

/** A line of text and when, in virtual seconds since the start of the run, it was printed. */
export interface PrintedLine {
  readonly t: number;
  readonly text: string;
}

/** What a Python script did. */
export interface ScriptRun {
  readonly output: readonly PrintedLine[];
  readonly stderr: readonly { readonly text: string }[];
  /** Python's warnings as `Category: message`, and the message of each of asyncio's reports. */
  readonly warnings: readonly string[];
  /** The virtual time at the end, in seconds. */
  readonly elapsed: number;
  /** The repr of what the last `asyncio.run` returned; null if the script failed. */
  readonly result: string | null;
  /** The last line of the traceback, such as `ValueError: x`; null if the script ended well. */
  readonly error: string | null;
}

export interface CPython {
  /** The version of the interpreter, such as `3.14.2`. */
  readonly version: string;
  /** Runs an ordinary script as `__main__`, with nothing left over from earlier runs. */
  runScript(source: string, options?: { readonly filename?: string }): ScriptRun;
}

const HARNESS = new URL('../../src/cpython/harness/', import.meta.url);

const SETUP = `
import sys
sys.path.insert(0, "/harness")
import harness
harness.prepare()
harness.close()

def run(request):
    written = []
    harness.run(request, written.append)
    return "".join(written)
`;

async function start(): Promise<CPython> {
  const pyodide = await loadPyodide({ jsglobals: {}, stdin: () => null });
  pyodide.FS.mkdir('/harness');
  for (const file of readdirSync(HARNESS).filter((name) => name.endsWith('.py')))
    pyodide.FS.writeFile(`/harness/${file}`, readFileSync(new URL(file, HARNESS)));
  pyodide.runPython(SETUP);
  const version = pyodide.runPython('import platform; platform.python_version()') as string;
  const run = pyodide.runPython('run') as (request: string) => string;
  return {
    version,
    runScript: (source, { filename = 'main.py' } = {}) => told(run(JSON.stringify({ source, filename }))),
  };
}

function told(lines: string): ScriptRun {
  const reports = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Report & { end?: { stderr?: string } });
  const events = reports.flatMap((report) => report.events ?? []);
  const end = reports.at(-1)?.end;
  if (end === undefined) throw new Error('the harness told no end');
  return {
    output: events.flatMap((event) =>
      event.type === 'printed' ? [{ t: rounded(event.t), text: event.text }] : [],
    ),
    stderr:
      end.stderr
        ?.trimEnd()
        .split('\n')
        .map((text) => ({ text })) ?? [],
    warnings: events.flatMap((event) =>
      event.type === 'reported' ? [event.text.replace(/ — .*/s, '')] : [],
    ),
    elapsed: rounded(end.elapsed),
    result: end.result ?? null,
    error: end.error ?? null,
  };
}

const rounded = (seconds: number): number => Math.round(seconds * 1e6) / 1e6;

let shared: Promise<CPython> | undefined;

/** The process's one interpreter. The first call starts it, in two or three seconds. */
export function startCPython(): Promise<CPython> {
  shared ??= start();
  return shared;
}
