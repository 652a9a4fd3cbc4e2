/** What a line is of two programs: only the first has it, or only the second. */
export type Change = 'removed' | 'added';

/** The text of a program, line by line and sanitized: without colours, and in them. */
export interface PaintedCode {
  readonly plain: readonly string[];
  readonly painted: readonly string[];
  /** The lines, by their numbers, that another program beside it has not. */
  readonly changes?: ReadonlyMap<number, Change>;
}
