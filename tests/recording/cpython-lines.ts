import { readFileSync } from 'node:fs';
import type { Interpreter } from '../../src/cpython/index.ts';

/** Something that happened, to which task, and on which line of the program: those who are no program's own have none. */
export type Happening = readonly [what: string, task: number | null, line: number | null];

const WATCH = readFileSync(new URL('watch_lines.py', import.meta.url), 'utf8');

/** On which lines everything happens when CPython runs a program. */
export async function linesOnCPython(interpreter: Interpreter, python: string): Promise<Happening[]> {
  // A string of JSON is one of Python too. The watcher runs under another name than the program.
  const source = `${WATCH}\nwatch(${JSON.stringify(python)})`;
  const { trace } = await interpreter.run({ source, filename: 'watch.py' });
  return JSON.parse(trace.output.at(-1)?.text ?? '[]') as Happening[];
}
