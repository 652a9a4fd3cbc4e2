import { wrapCode } from '../text/width.ts';

/** Breaks lines between words where a terminal would break them in the midst of one; a file takes them as they are. */
export function fitLines(
  lines: readonly string[],
  { isTTY, columns }: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>,
): string[] {
  if (!isTTY) return [...lines];
  return lines.flatMap((line) => wrapCode(line, (columns || 80) - 1));
}
