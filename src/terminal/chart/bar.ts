import type { Span } from '../text/line.ts';
import type { SignStyle } from '../text/theme.ts';
import { columnsOf } from '../text/width.ts';

/** `▒▒ 1.75 s late ▒▒▒`: so many columns of a state, with the text in them if there is room. */
export function bar(text: string, columns: number, { glyph, paint }: SignStyle): Span[] {
  if (!fitsIn(text, columns)) return [{ text: glyph.repeat(columns), paint }];
  const before = Math.min(2, columns - columnsOf(text) - 2);
  const after = columns - before - columnsOf(text) - 2;
  return [
    { text: glyph.repeat(before), paint },
    { text: ` ${text} `, paint },
    { text: glyph.repeat(after), paint },
  ];
}

/** Whether there is room for the text, a space on either side, and something of the state. */
export function fitsIn(text: string, columns: number): boolean {
  return text !== '' && columnsOf(text) + 3 <= columns;
}
