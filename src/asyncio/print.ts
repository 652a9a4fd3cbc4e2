import { repr } from './repr.ts';

/** Where lines that are printed go. */
export type Sink = (line: string) => void;

let sink: Sink = (line) => console.log(line);

/** Prints a line, as Python's `print`: strings as they are, other values as their `repr`, with spaces between. */
export function print(...values: readonly unknown[]): void {
  sink(values.map((value) => (typeof value === 'string' ? value : repr(value))).join(' '));
}

/** Has lines go elsewhere from now on (`contextlib.redirect_stdout`). @returns where they went so far. */
export function redirectPrint(to: Sink): Sink {
  const before = sink;
  sink = to;
  return before;
}
