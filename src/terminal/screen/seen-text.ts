import { stripVTControlCharacters } from 'node:util';
import type { Key } from './keys.ts';
import { scrollBy } from './scroll.ts';

/** A text that scrolls, and how much of it was on the screen. */
export class SeenText {
  private text: readonly string[] = [];
  private room = 1;
  private first = 0;
  /** How many lines were on the screen, or passed by a leap to the end. */
  private seen = 0;
  /** Where to begin when the text is there. */
  private start: number;

  /** @param start how many letters of it are above the screen at first */
  constructor(start = 0) {
    this.start = start;
  }

  get lines(): readonly string[] {
    return this.text;
  }

  /** The first line that is on the screen. */
  get top(): number {
    return this.first;
  }

  /** How many letters are above the screen, which holds on any width. */
  get lettersAbove(): number {
    return lettersIn(this.text.slice(0, this.first));
  }

  /** Whether something below was not on the screen yet. */
  get hasRest(): boolean {
    return this.seen < this.text.length;
  }

  /**
   * Takes the text as it is drawn now, on so many rows. It may have grown, or have another width.
   * @param follow a line to bring into sight, if what comes before it was seen; else as much of that as there is room for
   */
  update(lines: readonly string[], room: number, follow?: number): void {
    const same = lines.findIndex((line, index) => line !== this.text[index]);
    // Lines break elsewhere on another width: count letters.
    const placeOf = (line: number): number =>
      same < 0 || line <= same ? line : lineAfter(lettersIn(this.text.slice(0, line)), lines);
    this.first = placeOf(this.first);
    this.seen = placeOf(this.seen);
    if (this.start > 0) this.first = lineAfter(this.start, lines);
    this.start = 0;
    this.text = lines;
    this.room = room;
    if (follow !== undefined) this.follow(follow);
    this.scrollTo(this.first);
    this.seen = Math.min(lines.length, Math.max(this.seen, this.first + room));
  }

  /** @returns whether the key was for scrolling */
  press(key: Key): boolean {
    const top = scrollBy({ top: this.first, length: this.text.length, room: this.room }, key);
    if (top !== null) this.scrollTo(top);
    return top !== null;
  }

  /** Scrolls to what was not on the screen yet; the last line that was stays, where there is room. */
  showRest(): void {
    this.scrollTo(this.room > 2 ? this.seen - 1 : this.seen);
  }

  private follow(line: number): void {
    if (line < this.first) this.scrollTo(line);
    else if (line >= this.first + this.room) this.scrollTo(Math.min(line - this.room + 1, this.seen));
  }

  private scrollTo(line: number): void {
    this.first = Math.max(0, Math.min(line, this.text.length - this.room));
  }
}

/** Rules and marks of continued lines depend on the width; letters and digits do not. */
function lettersIn(lines: readonly string[]): number {
  return stripVTControlCharacters(lines.join('')).replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}

/** The first line before which there are no more than so many letters, and before the next there would be. */
function lineAfter(letters: number, lines: readonly string[]): number {
  let left = letters;
  for (const [index, line] of lines.entries()) {
    left -= lettersIn([line]);
    if (left < 0) return index;
  }
  return lines.length;
}
