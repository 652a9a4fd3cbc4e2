import type { Paint } from '../text/colours.ts';
import type { Span } from '../text/line.ts';
import { columnsOf, wrapCode } from '../text/width.ts';

/** A piece of running text. If `whole`, it is broken only where it is longer than a line. */
export interface Run extends Span {
  readonly whole?: boolean;
}

/** The text between two spaces, in pieces of different styles, such as a word and the comma after it. */
interface Word {
  readonly pieces: Span[];
  columns: number;
  /** A further part of a word longer than a line: no space before it. */
  readonly glued?: true;
}

/** A break between words; a number stays with its unit: `1.00 s`. */
const SPACE = /(?!(?<=\d) s\b) +/;

/**
 * Breaks running text into lines of no more than so many columns, between words where it can, and paints each line by
 * itself: no style reaches over the end of a line. `\n` in a piece ends a line.
 */
export function flow(runs: readonly Run[], columns: number): string[] {
  const room = Math.max(2, columns);
  return paragraphsOf(runs).flatMap((paragraph) => {
    const rows: Span[][] = [[]];
    let used = 0;
    for (const word of wordsOf(paragraph, room)) {
      if (used > 0 && used + (word.glued ? 0 : 1) + word.columns > room) {
        rows.push([]);
        used = 0;
      }
      const row = rows.at(-1) as Span[];
      if (used > 0 && !word.glued) {
        row.push({ text: ' ', ...paintBetween(row.at(-1), word.pieces[0]) });
        used++;
      }
      used += word.columns;
      for (const piece of word.pieces) row.push(piece);
    }
    return rows.map(paint);
  });
}

function paragraphsOf(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...rest] = run.text.split('\n');
    paragraphs.at(-1)?.push({ ...run, text: first });
    for (const text of rest) paragraphs.push([{ ...run, text }]);
  }
  return paragraphs;
}

/** The words of a text. A word longer than a line comes in several parts. */
function wordsOf(runs: readonly Run[], columns: number): Word[] {
  const words: Word[] = [];
  let open: Word | null = null;
  for (const { text, whole, ...style } of runs) {
    const parts = whole && columnsOf(text) <= columns ? [text] : text.split(SPACE);
    for (const [index, part] of parts.entries()) {
      if (index > 0) open = null;
      if (part === '') continue;
      if (open === null) {
        open = { pieces: [], columns: 0 };
        words.push(open);
      }
      open.pieces.push({ text: part, ...style });
      open.columns += columnsOf(part);
    }
  }
  return words.flatMap((word) => (word.columns <= columns ? word : cut(word, columns)));
}

function cut({ pieces }: Word, columns: number): Word[] {
  const parts = pieces.flatMap(({ text, ...style }) =>
    wrapCode(text, columns).map((part) => ({ text: part, ...style })),
  );
  return parts.map((part, index) => {
    const word: Word = { pieces: [part], columns: columnsOf(part.text) };
    return index === 0 ? word : { ...word, glued: true };
  });
}

/** A space between two pieces of one style has it too, so that an underline has no gaps. */
function paintBetween(before: Span | undefined, after: Span | undefined): { paint?: Paint } {
  return before?.paint !== undefined && before.paint === after?.paint ? { paint: before.paint } : {};
}

/** Paints neighbours of one style together, for fewer escape sequences. */
function paint(row: readonly Span[]): string {
  const joined: { text: string; paint?: Paint | undefined }[] = [];
  for (const { text, paint } of row) {
    const last = joined.at(-1);
    if (last !== undefined && last.paint === paint) last.text += text;
    else joined.push({ text, paint });
  }
  return joined.map(({ text, paint }) => (paint === undefined ? text : paint(text))).join('');
}
