import type { Outline } from '../cpython/index.ts';

/** True for a line of a function with a loop that only an exception ends. */
export function isInEndlessFunction(line: number, { functions }: Outline): boolean {
  return functions.some((each) => each.isEndless && each.line <= line && line <= each.endLine);
}
