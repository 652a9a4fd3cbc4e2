import type { FrameOptions } from '../page/frame.ts';
import { frame, roomOf } from '../page/frame.ts';
import { scrollTo } from '../screen/scroll.ts';
import type { Hint } from '../text/key-line.ts';
import { line, type Span } from '../text/line.ts';
import { columnsOf, padEnd, wrap } from '../text/width.ts';
import { type ListState, shownItems } from './filter-list.ts';
import type { Named } from './matching.ts';

export interface ListItem extends Named {
  /** Above the first of those that have it in common. */
  readonly heading: string;
  /** The name, as it is shown below its heading. */
  readonly label: string;
}

export interface ListInput {
  readonly head: string;
  readonly items: readonly ListItem[];
  /** Said where no item has the letters that are typed. */
  readonly nothing: string;
  /** While letters are typed, and else: the most important first. */
  keys(isTyping: boolean): readonly Hint[];
}

/** On fewer columns, only the chosen item shows its summary. */
const BESIDE = 60;
/** Columns before an item. */
const BEFORE = 2;

/** The list on the whole screen; the chosen item is seen, with what it is about. */
export function listPicture(
  { head, items, nothing, keys }: ListInput,
  state: ListState,
  screen: FrameOptions,
): string[] {
  const { theme } = screen;
  const { colour } = theme;
  const shown = shownItems(items, state);
  const blocks = shown.map((item, index) =>
    itemRows(item, shown[index - 1], index === state.chosen, items, screen),
  );
  const before = blocks.slice(0, state.chosen).flat().length;
  const scroll = { top: 0, length: blocks.flat().length, room: roomOf(screen.height) };
  const last = before + (blocks[state.chosen]?.length ?? 1) - 1;
  const prompt: Span[] = [
    { text: '/', paint: colour.bold },
    { text: `${state.filter}${state.isTyping ? '_' : ''}` },
    ...(shown.length === 0 ? [{ text: `  ${nothing}`, paint: colour.yellow }] : []),
  ];
  return frame(
    {
      head: [{ text: head, paint: colour.bold }],
      body: blocks.flat(),
      top: Math.min(before, scrollTo(last, scroll)),
      keys: keys(state.isTyping),
      ...((state.isTyping || state.filter !== '') && { prompt }),
    },
    screen,
  );
}

/** An item, below its heading if it is the first under that. */
function itemRows(
  { heading, label, summary }: ListItem,
  previous: ListItem | undefined,
  isChosen: boolean,
  all: readonly ListItem[],
  { width, theme }: FrameOptions,
): string[] {
  const { colour, marks } = theme;
  const column = Math.max(...all.map((each) => columnsOf(each.label))) + 2;
  const room = width < BESIDE ? 0 : width - 1 - BEFORE - column;
  const isWhole = columnsOf(summary) <= room;
  const paint = isChosen ? colour.cyan : (text: string) => text;
  const name: Span[] = [
    { text: isChosen ? `${marks.pointer} ` : '  ', paint: colour.cyan },
    { text: room === 0 ? label : padEnd(label, column), paint },
    ...(room === 0 || (isChosen && !isWhole) ? [] : [{ text: summary, paint }]),
  ];
  const indent = ' '.repeat(BEFORE + 2);
  const below = isChosen && !isWhole ? wrap(summary, width - 1 - indent.length) : [];
  return [
    ...(heading === previous?.heading ? [] : [line([{ text: heading, paint: colour.bold }], width, theme)]),
    line(name, width, theme),
    ...below.map((text) => indent + text),
  ];
}
