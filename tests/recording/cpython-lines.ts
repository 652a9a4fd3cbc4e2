import { readFileSync } from 'node:fs';
import type { CPython } from '../oracle/cpython.ts';

/** Something that happened, to which task, and on which line of the program: those who are no program's own have none. */
export type Happening = readonly [what: string, task: number | null, line: number | null];

const WATCH = readFileSync(new URL('watch_lines.py', import.meta.url), 'utf8');

/** On which lines everything happens when CPython runs a program. */
export function linesOnCPython(cpython: CPython, python: string): Happening[] {
  // A string of JSON is one of Python too. The watcher runs under another name than the program.
  const { output } = cpython.runScript(`${WATCH}\nwatch(${JSON.stringify(python)})`, {
    filename: 'watch.py',
  });
  return JSON.parse(output.at(-1)?.text ?? '[]') as Happening[];
}
