import { wrapCode } from '../text/width.ts';

/** Breaks lines between words where a terminal would break them in the midst of one; a file takes them as they are. */
export function fitLines(
  lines: readonly string[],
  { isTTY, columns }: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>,
): string[] {
  if (!isTTY) return [...lines];
  // What has several lines is a document, such as JSON, for another program.
  return lines.flatMap((line) => (line.includes('\n') ? [line] : wrapCode(line, (columns || 80) - 1)));
}
