import { wrapAnsi } from 'fast-wrap-ansi';
import { eastAsianWidth } from 'get-east-asian-width';

/**
 * ASCII, Latin letters with accents, quotation marks, dashes, and the signs that the views draw with: a column each.
 * Measuring anything else is a hundred times slower, and a live view measures every piece of every line of every frame.
 */
const NARROW = /^[ -~\u00a0-¬®-ɏ‘-”–—─-▟⠀-⣿•◌⊘✔✖❯≈←↑→↓↪⌫…]*$/;

let segmenter: Intl.Segmenter | null = null;

/** Splits into the characters that readers see. Made late: the segmenter takes longer than all else at a start. */
function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
}

/** The columns that a text takes on a terminal; colours take none. */
export function columnsOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  const plain = text.replaceAll(COLOUR, '');
  if (NARROW.test(plain)) return plain.length;
  let columns = 0;
  for (const { segment } of graphemes(plain)) columns += columnsOfCharacter(segment);
  return columns;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with it.
const COLOUR = /\u001b\[[\d;]*m/g;
const INVISIBLE =
  /[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/u;
const PICTURE = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\u20e3/u;

/** By Unicode's East Asian Width. Where terminals differ, the larger number: a line that is too short does no harm. */
function columnsOfCharacter(character: string): number {
  if (PICTURE.test(character)) return 2;
  let columns = 0;
  for (const sign of character) {
    if (!INVISIBLE.test(sign)) columns += eastAsianWidth(sign.codePointAt(0) as number);
  }
  return columns;
}

/** A text without colours if it fits, or else its beginning and `ellipsis`. Characters stay whole. */
export function truncate(text: string, columns: number, ellipsis: string): string {
  if (columnsOf(text) <= columns) return text;
  const room = columns - ellipsis.length;
  return room < 0 ? ellipsis.slice(0, Math.max(0, columns)) : beginning(text, room) + ellipsis;
}

function beginning(text: string, columns: number): string {
  if (NARROW.test(text)) return text.slice(0, columns);
  let room = columns;
  for (const { segment, index } of graphemes(text)) {
    room -= columnsOf(segment);
    if (room < 0) return text.slice(0, index);
  }
  return text;
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** Breaks a line of code where it is too long. Nothing is lost, and each part keeps its colours. */
export function wrapCode(code: string, columns: number): string[] {
  if (columnsOf(code) <= columns) return [code];
  // The indentation stays with what it is before: alone on a row, it would show a line that is empty.
  const indented = code.replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length));
  const rows = wrapAnsi(indented, Math.max(2, columns), { hard: true, trim: false }).split('\n');
  const parts = rows.map((row) => row.replace(/^\u00a0+/, (spaces) => ' '.repeat(spaces.length)));
  return closeColours(parts);
}

const NO_COLOUR = '\u001b[39m';

/** Ends a colour at the end of its row, and begins it again on the next: wrapping does so for the sixteen alone. */
function closeColours(rows: readonly string[]): string[] {
  let open = '';
  return rows.map((row) => {
    const begun = open + row;
    open = (row.match(COLOUR)?.at(-1) ?? open).replace(NO_COLOUR, '');
    return open === '' ? begun : begun + NO_COLOUR;
  });
}

/** Cutting a longer line with its colours would take longer than a frame may. */
const LONGEST_PAINTED = 2000;

/** The beginning of a line of code, which keeps its colours. */
export function cutCode(code: string, columns: number): string {
  if (code.length > LONGEST_PAINTED) return beginning(code.replaceAll(COLOUR, ''), columns);
  const rows = wrapAnsi(code, columns, { hard: true, trim: false, wordWrap: false }).split('\n', 1);
  return closeColours(rows)[0] as string;
}

/** Breaks a text into lines, between words where it can. A number stays with its unit: `1.00 s`. */
export function wrap(text: string, columns: number): string[] {
  if (text.length <= columns && NARROW.test(text) && text.trim() === text) return [text];
  const joined = text.replaceAll(/(\d) s\b/g, '$1\u00a0s');
  const lines = wrapAnsi(joined, Math.max(2, columns), { hard: true }).split('\n');
  return lines.map((line) => line.replaceAll(/(\d)\u00a0s\b/g, '$1 s'));
}
