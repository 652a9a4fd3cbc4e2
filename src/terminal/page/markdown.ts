import { sanitize } from '../text/sanitize.ts';
import { readInlines } from './inline.ts';

export type Style = 'em' | 'strong' | 'code' | 'address';

/** Words in one style. `\n` is a hard line break. */
export interface Inline {
  readonly text: string;
  readonly style: readonly Style[];
}

/** A paragraph, or an item of a list with its bullet or number. */
export interface Paragraph {
  readonly marker: 'bullet' | `${number}.` | null;
  readonly depth: number;
  readonly words: readonly Inline[];
}

interface Open {
  readonly marker: Paragraph['marker'];
  readonly depth: number;
  readonly lines: string[];
}

const ITEM = /^( *)(?:([-*+])|(\d{1,9})[.)])( +)(?=\S)/;

/**
 * Reads small Markdown: paragraphs, lists, emphasis, code and links. It is a part of CommonMark; all else is taken as
 * words. A library for the whole of it takes longer to load than a chapter to show, and the tests compare the two.
 */
export function readProse(text: string): Paragraph[] {
  const found: Open[] = [];
  /** The columns at which the text of the open items begins, outermost first. */
  let items: number[] = [];
  let open: Open | null = null;
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (line.trim() === '') {
      open = null;
      continue;
    }
    const item = ITEM.exec(line);
    // In the midst of a paragraph a number is more likely the end of a sentence.
    const begins = item !== null && (open === null || open.marker !== null || (item[3] ?? '1') === '1');
    if (begins) {
      items = items.filter((column) => indent >= column);
      const marker = item[3] === undefined ? 'bullet' : (`${Number(item[3])}.` as const);
      open = { marker, depth: items.length, lines: [line.slice(item[0].length)] };
      items.push(item[0].length);
      found.push(open);
    } else if (open === null) {
      items = items.filter((column) => indent >= column);
      open = { marker: null, depth: items.length, lines: [line.trimStart()] };
      found.push(open);
    } else {
      open.lines.push(line.trimStart());
    }
  }
  return found.map(({ marker, depth, lines }) => ({
    marker,
    depth,
    words: safeInlines(lines.join('\n').trimEnd()),
  }));
}

export function readInline(text: string): Inline[] {
  return safeInlines(text.replaceAll(/\s*\n\s*/g, ' '));
}

/** Sanitizes after reading, because the signs of Markdown must be seen as they were written. */
function safeInlines(text: string): Inline[] {
  return readInlines(text).map(({ text: words, style }) => ({
    text: words === '\n' ? words : sanitize(words),
    style,
  }));
}
