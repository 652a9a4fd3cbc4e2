import { stripVTControlCharacters } from 'node:util';
import { foldCase } from '../../text/index.ts';

/** A text for comparisons: without colours, case and accents, with plain quotes and single spaces. */
export function plain(text: string): string {
  return foldCase(stripVTControlCharacters(text))
    .replaceAll(/[‘’ʼ]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The words of a text, each once. */
export function wordsOf(text: string): Set<string> {
  return new Set(plain(text).match(/[\p{L}\d_]+/gu));
}

/** A pattern for a piece of a line, in which `*` stands for anything. Matching takes time in proportion to the line. */
export class Message {
  private readonly parts: readonly string[];

  constructor(message: string) {
    this.parts = message.split('*').map(plain);
  }

  /** @param line made `plain` */
  isIn(line: string): boolean {
    let from = 0;
    for (const part of this.parts) {
      const at = line.indexOf(part, from);
      if (at < 0) return false;
      from = at + part.length;
    }
    return true;
  }

  /** @param line as it was written */
  isInLine(line: string): boolean {
    return this.isIn(plain(line));
  }

  /** The number of its fixed characters. */
  get length(): number {
    return this.parts.join('').length;
  }
}
