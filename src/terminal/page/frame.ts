import { type Hint, keyLine } from '../text/key-line.ts';
import { line, type Span } from '../text/line.ts';
import { fitRows } from '../text/rows.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf } from '../text/width.ts';

export interface FrameInput {
  readonly head: readonly Span[];
  /** After the head, which is cut short for it: such as the page's number. */
  readonly place?: Span;
  readonly body: readonly string[];
  /** The index of the first line of the body that is shown. */
  readonly top: number;
  /** On the last line, the most important first. */
  readonly keys: readonly Hint[];
  /** Above the keys, in place of the position in the body. */
  readonly prompt?: readonly Span[];
}

export interface FrameOptions extends ViewOptions {
  readonly height: number;
}

/** The lines besides the body: head, an empty line, the prompt, the keys. */
const AROUND = 4;

export function roomOf(height: number): number {
  return Math.max(1, height - AROUND);
}

/** A full screen of exactly `height` lines: head, as much of the body as fits, prompt, keys. */
export function frame(input: FrameInput, { width, height, theme }: FrameOptions): string[] {
  const { colour, words } = theme;
  const room = roomOf(height);
  const seen = input.body.slice(input.top, input.top + room);
  const bottom = input.top + seen.length;
  const scrolls = input.body.length > room;
  const rows = words.page.rows(input.top + 1, bottom, input.body.length);
  const status: readonly Span[] = input.prompt ?? (scrolls ? [{ text: rows, paint: colour.dim }] : []);
  const { place = { text: '' } } = input;
  const lines = [
    line(input.head, width - columnsOf(place.text), theme) + (place.paint?.(place.text) ?? place.text),
    '',
    ...fitRows(seen, room),
    line(status, width, theme),
    line(keyLine(input.keys, width - 1, theme), width, theme),
  ];
  // On a screen of a few rows the keys matter more than the space around the text.
  return lines.length <= height ? lines : [...lines.slice(2, 2 + height - 1), lines.at(-1) as string];
}
