import { sanitize } from './sanitize.ts';

/**
 * What may stand in the middle of a text: what inquirer, ora, readline and our own screens draw with. A terminal obeys
 * each at once, and is then as ready for text as before.
 */
const DRAWING = [
  String.raw`\r?\n`,
  // Colours and weights; neither blinking nor hidden text.
  String.raw`\x1b\[(?:[0-479]|2[2-479]|[349][0-7]|[34]9|10[0-7]|[34]8;5;\d{1,3}|[34]8;2;\d{1,3};\d{1,3};\d{1,3})?m`,
  // The cursor: up, down, right, left, to a column, to a place.
  String.raw`\x1b\[\d{0,4}[A-DG]`,
  String.raw`\x1b\[(?:\d{1,4};\d{1,4})?H`,
  // Erases: of the screen, and of a line.
  String.raw`\x1b\[[0-2]?[JK]`,
  // A frame's begin and end.
  String.raw`\x1b\[\?2026[hl]`,
];

/** What stays switched, and what a terminal answers. Nobody writes it together with a text. */
const SWITCHES = [
  // The cursor, another screen, marks of pastes.
  String.raw`\x1b\[\?(?:25|1049|2004)[hl]`,
  // What is the background, and what kind of terminal is it?
  String.raw`\x1b\]11;\?\x1b\\`,
  String.raw`\x1b\[c`,
];

const DRAWN = new RegExp(`(${DRAWING.join('|')})`);

/** Inquirer ends a line before it shows the cursor again. */
const NO_TEXT = new RegExp(String.raw`^\n?(?:${[...DRAWING.slice(1), ...SWITCHES].join('|')})+$`);

/**
 * What a terminal may be sent, of what one write would send it: the sequences above as they are, and whatever else it
 * could obey spelled out, as `sanitize` spells it. A sequence counts where it is whole, so that none comes together from
 * the pieces of several writes.
 */
export function safeOutput(text: string): string {
  if (NO_TEXT.test(text)) return text;
  return text
    .split(DRAWN)
    .map((piece, index) => (index % 2 === 1 || piece === '' ? piece : sanitize(piece)))
    .join('');
}
