import { gap, line, type Span } from '../text/line.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd } from '../text/width.ts';
import { boldSpans, spansOf } from './prose.ts';

export interface MenuInput {
  readonly items: readonly MenuItem[];
  readonly chosen: number;
}

export interface MenuItem {
  /** Before the title: a number. */
  readonly number: string;
  readonly title: string;
  readonly depth: number;
  /** Whether it was read, solved, or whatever is done with such an item. */
  readonly done: boolean;
  /** Whether what it teaches is known; undefined where there is no such thing. */
  readonly known?: boolean;
  /** At the right, such as `3/7`. */
  readonly note: string;
}

/** One line for each item, with a pointer at the chosen one, a tick before those done, and a mark for what is known. */
export function menu({ items, chosen }: MenuInput, { width, theme }: ViewOptions): string[] {
  const { colour, marks, states } = theme;
  const column = Math.max(0, ...items.map(({ number }) => columnsOf(number)));
  const showsKnown = items.some(({ known }) => known !== undefined);
  return items.map(({ number, title, depth, done, known, note }, index) => {
    const pointer = index === chosen ? marks.pointer : ' ';
    const tick: Span = done ? { text: states.done.glyph, paint: states.done.paint } : gap(1);
    const star: Span = known ? { text: marks.known, paint: colour.bold } : gap(1);
    const spans: Span[] = [
      { text: `${pointer} `, paint: colour.cyan },
      tick,
      ...(showsKnown ? [star] : []),
      { text: ` ${'  '.repeat(depth)}`, paint: colour.dim },
      ...(column === 0 ? [] : [{ text: `${padEnd(number.padStart(column), column)}  `, paint: colour.dim }]),
      ...(index === chosen ? boldSpans(title, theme) : spansOf(title, theme)),
    ];
    const room = width - 1 - (note === '' ? 0 : columnsOf(note) + 2);
    const text = line(spans, room + 1, theme);
    return note === '' ? text : `${padEnd(text, room)}  ${colour.dim(note)}`;
  });
}
