/** The text of a program, line by line and sanitized: without colours, and in them. */
export interface PaintedCode {
  readonly plain: readonly string[];
  readonly painted: readonly string[];
}
