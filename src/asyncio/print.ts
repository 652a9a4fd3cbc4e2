import { repr } from './repr.ts';

/** Receives the printed lines. */
export type Sink = (line: string) => void;

let sink: Sink = (line) => console.log(line);

/** Prints a line, as Python's `print`: strings as they are, other values as their `repr`, with spaces between. */
export function print(...values: readonly unknown[]): void {
  sink(values.map((value) => (typeof value === 'string' ? value : repr(value))).join(' '));
}

/** Redirects the printed lines (`contextlib.redirect_stdout`). @returns the previous sink. */
export function redirectPrint(to: Sink): Sink {
  const before = sink;
  sink = to;
  return before;
}
