/** Compares what the small Python makes of a program with what CPython does. */

import { PythonSyntaxError, parse, scriptOf } from '../../src/python/index.ts';
import { record, type Trace } from '../../src/trace/index.ts';
import type { CPython } from '../oracle/cpython.ts';

/** What a program did, as far as it has to be the same. */
export interface Behaviour {
  /** Each line with the time at which it was printed. */
  readonly output: readonly string[];
  readonly error: string | null;
  /** Without their order: CPython warns when it frees an object, the runtime when the loop closes. */
  readonly warnings: readonly string[];
  readonly elapsed: number;
}

const rounded = (t: number): number => Math.round(t * 1e6) / 1e6;

/** Addresses, and what only CPython's own files can tell, mean nothing. */
function normal(text: string): string {
  return (
    text
      .replaceAll(/0x[0-9a-f]+/g, '0x')
      // The oracle's tasks are of a class of its own.
      .replaceAll("'_asyncio.Task'", "'Task'")
      .replaceAll(/ cb=\[[^\]]*\]/g, '')
      .replaceAll(/ (running|done, defined) at \/[^\s>]+/g, '')
      .replace(/ \(\/lib\/[^)]*\)$/, '')
      .replace(/^(Exception in callback .*) at main\.py:\d+$/, '$1')
  );
}

/** Python gives the same warning about the same line once. */
const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

/** A program that hangs is told from others by its first word. */
const errorLine = (text: string): string => (/^Deadlock/.test(text) ? 'Deadlock' : normal(text));

const line = ({ t, text }: { t: number; text: string }): string => `${rounded(t)} ${normal(text)}`;

export async function smallPython(source: string): Promise<Behaviour & { trace: Trace | null }> {
  let trace: Trace;
  try {
    trace = await record(scriptOf(parse(source)));
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return { output: [], error: `${error.name}: ${error.message}`, warnings: [], elapsed: 0, trace: null };
  }
  const reports = trace.events.filter((event) => event.type === 'reported');
  return {
    output: trace.output.map(line),
    error: trace.error === undefined ? null : errorLine(trace.error),
    warnings: distinct(reports.map(({ text }) => normal(text.replace(/ — .*/s, '')))),
    elapsed: rounded(trace.elapsed),
    trace,
  };
}

export function cpython(oracle: CPython, source: string): Behaviour {
  const { output, error, warnings, elapsed } = oracle.runScript(source);
  return {
    output: output.map(line),
    error: error === null ? null : errorLine(error).replace(/ \(main\.py, line \d+\)$/, ''),
    warnings: distinct(warnings.map(normal)),
    elapsed: rounded(elapsed),
  };
}

export interface NamedProgram {
  readonly name: string;
  readonly source: string;
}

/** The programs of a file, each under a line `# === name`. */
export function programsIn(text: string): NamedProgram[] {
  return text
    .split(/^# === /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { name: part.slice(0, end).trim(), source: part.slice(end + 1) };
    });
}
