import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/**
 * ASCII, and the signs that the views draw with: a column each. Measuring anything else is a hundred times slower,
 * and a live view measures every piece of every line of every frame.
 */
const NARROW = /^[ -~─-▟⠀-⣿◌⊘✔✖≈→↪…·×]*$/;

/** The columns that a text takes on a terminal; colours take none. */
export function columnsOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

/** The text itself if it fits, or else its beginning and `ellipsis`. No character is cut in half. */
export function truncate(text: string, columns: number, ellipsis: string): string {
  if (columnsOf(text) <= columns) return text;
  const room = columns - ellipsis.length;
  if (room < 0) return ellipsis.slice(0, Math.max(0, columns));
  const beginning = NARROW.test(text)
    ? text.slice(0, room)
    : cliTruncate(text, room, { truncationCharacter: '' });
  return beginning + ellipsis;
}

/** The text and spaces after it, up to so many columns. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** Breaks a text into lines: between words where it can, nothing lost, its colours kept whole on each line. */
export function wrap(text: string, columns: number, { trim = true } = {}): string[] {
  return wrapAnsi(text, Math.max(2, columns), { hard: true, trim }).split('\n');
}
