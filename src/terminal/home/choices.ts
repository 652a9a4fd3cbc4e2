import { sentence } from '../page/prose.ts';
import type { Key } from '../screen/keys.ts';
import { scrollBy } from '../screen/scroll.ts';
import { type Hint, keyLine } from '../text/key-line.ts';
import { line } from '../text/line.ts';
import { fitRows } from '../text/rows.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd } from '../text/width.ts';

export interface Choice {
  /** In small Markdown. */
  readonly title: string;
  /** What it is about, below its title. In small Markdown. */
  readonly detail?: string;
  /** At the right, such as `8 min`. */
  readonly note?: string;
}

export interface ChoicesInput {
  readonly head: string;
  /** What stands above the choices, in lines that are drawn already, the most important first. */
  readonly above: readonly string[];
  /** The first is the recommended one. */
  readonly choices: readonly Choice[];
  readonly chosen: number;
  /** On the last line, the most important first. */
  readonly keys: readonly Hint[];
}

export interface ChoicesOptions extends ViewOptions {
  readonly height: number;
}

/** In longer lines the eye loses the note at the right. */
const MOST_COLUMNS = 88;
/** So many rows of choices are seen at least, before anything stands above them. */
const LEAST_ROWS = 5;

/** A screen of at most `height` lines to choose from. Where there are few rows, what is least important gives way. */
export function choicesPicture(
  { head, above, choices, chosen, keys }: ChoicesInput,
  options: ChoicesOptions,
): string[] {
  const { width, height, theme } = options;
  const heading = line([{ text: head, paint: theme.colour.bold }], width, theme);
  const keyRow = line(keyLine(keys, width - 1, theme), width, theme);
  const blocks = choices.map((choice, index) => choiceLines(choice, index, index === chosen, choices.length, options));
  const [first = [], ...others] = blocks;
  const room = height - 1;
  const roomy = [heading, '', ...above, '', ...first, '', ...others.flat()];
  // An empty line, too, sets the keys apart.
  if (roomy.length < room) return [...fitRows(roomy, room), keyRow];
  const tight = [heading, ...above, ...blocks.flat()];
  if (tight.length <= room) return [...fitRows(tight, room), keyRow];
  const seenAbove = [heading, ...above].slice(0, Math.max(0, room - LEAST_ROWS));
  return [...seenAbove, ...rowsAround(blocks, chosen, room - seenAbove.length), keyRow].slice(-height);
}

/** @returns which choice is chosen after a key, or what is wanted; null if the key means nothing here */
export function pressChoice(key: Key, chosen: number, count: number): number | 'open' | 'leave' | null {
  if (key === 'enter' || key === 'space' || key === 'right') return 'open';
  if (key === 'q' || key === 'end') return 'leave';
  // Choosing is scrolling with a window of one line.
  const far = { 'page-down': count - 1, 'page-up': 0 }[key];
  return far ?? scrollBy({ top: chosen, length: count, room: 1 }, key);
}

/** The choice whose number a key is; null if it is none. */
export function numberedChoice(key: Key, count: number): number | null {
  return /^[1-9]$/.test(key) && Number(key) <= count ? Number(key) - 1 : null;
}

function choiceLines(
  { title, detail, note = '' }: Choice,
  index: number,
  isChosen: boolean,
  count: number,
  { width, theme }: ViewOptions,
): string[] {
  const { colour, marks } = theme;
  const columns = Math.min(MOST_COLUMNS, width - 1);
  const number = `${index + 1}`.padStart(`${count}`.length);
  const lead = `${isChosen ? marks.pointer : ' '} ${number}  `;
  const noteColumns = note === '' ? 0 : columnsOf(note) + 2;
  const paint = isChosen ? colour.cyan : colour.dim;
  const [head = '', ...more] = sentence(title, lead, { width: columns - noteColumns + 1, theme }, paint);
  const below =
    detail === undefined
      ? []
      : sentence(detail, ' '.repeat(lead.length), { width: columns + 1, theme }).map((text) => colour.dim(text));
  const first = note === '' ? head : `${padEnd(head, columns - noteColumns)}  ${colour.dim(note)}`;
  return [first, ...more, ...below];
}

/** So many rows, among them those of the chosen block. */
function rowsAround(blocks: readonly (readonly string[])[], chosen: number, room: number): string[] {
  const before = blocks.slice(0, chosen).flat().length;
  const end = before + (blocks[chosen]?.length ?? 0);
  const top = Math.min(before, Math.max(0, end - room));
  return blocks.flat().slice(top, top + room);
}
