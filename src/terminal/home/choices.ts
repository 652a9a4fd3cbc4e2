import { sentence } from '../page/prose.ts';
import type { Key } from '../screen/keys.ts';
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
  /** What stands above the choices, in texts that are drawn already, the most important first. */
  readonly above: readonly (readonly string[])[];
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
export function choicesPicture(input: ChoicesInput, options: ChoicesOptions): string[] {
  const { above, choices, chosen, keys } = input;
  const { width, height, theme } = options;
  const keyRow = line(keyLine(keys, width - 1, theme), width, theme);
  const room = height - 1;
  const heading = headingOf(input, options);
  const facts = above.flat();
  const blocks = choices.map((_, index) => choiceLines(input, index, true, options));
  const roomy = [heading, '', ...facts, ...(facts.length > 0 ? [''] : []), ...spaced(choices, blocks)];
  // An empty line, too, sets the keys apart.
  if (roomy.length < room) return [...fitRows(roomy, room), keyRow];
  const brief = choices.map((_, index) => choiceLines(input, index, index === chosen, options));
  for (const each of [blocks, brief]) {
    const tight = [heading, ...facts, ...each.flat()];
    if (tight.length <= room) return [...fitRows(tight, room), keyRow];
  }
  const seen = [headingOf(input, options, true), ...wholeTexts(above, room - 1 - LEAST_ROWS)];
  const shown = seen.slice(0, Math.max(0, room - (brief[chosen]?.length ?? 0)));
  return [...shown, ...rowsAround(brief, chosen, room - shown.length), keyRow].slice(-height);
}

/** @param isCut whether not all choices are seen: it says which is chosen, of how many */
function headingOf(
  { head, chosen, choices }: ChoicesInput,
  { width, theme }: ChoicesOptions,
  isCut = false,
): string {
  const { colour } = theme;
  const place = isCut ? [{ text: `  ${chosen + 1}/${choices.length}`, paint: colour.dim }] : [];
  return line([{ text: head, paint: colour.bold }, ...place], width, theme);
}

/** As many texts as so many rows hold; no part of one. */
function wholeTexts(texts: readonly (readonly string[])[], rows: number): string[] {
  let left = rows;
  return texts.flatMap((text) => {
    if (text.length > left) return [];
    left -= text.length;
    return text;
  });
}

/** The choice whose number a key is; null if it is none. */
export function numberedChoice(key: Key, count: number): number | null {
  return /^[1-9]$/.test(key) && Number(key) <= count ? Number(key) - 1 : null;
}

function choiceLines(
  { choices, chosen }: ChoicesInput,
  index: number,
  isDetailed: boolean,
  { width, theme }: ViewOptions,
): string[] {
  const { title = '', detail, note = '' } = choices[index] ?? {};
  const isChosen = index === chosen;
  const { colour, marks } = theme;
  const columns = Math.min(MOST_COLUMNS, width - 1);
  const number = `${index + 1}`.padStart(`${choices.length}`.length);
  const lead = `${isChosen ? marks.pointer : ' '} ${number}  `;
  const noteColumns = note === '' ? 0 : columnsOf(note) + 2;
  const paint = isChosen ? colour.cyan : colour.dim;
  const [head = '', ...more] = sentence(title, lead, { width: columns - noteColumns + 1, theme }, paint);
  const below =
    detail === undefined || !isDetailed
      ? []
      : sentence(detail, ' '.repeat(lead.length), { width: columns + 1, theme }).map((text) =>
          colour.dim(text),
        );
  const first = note === '' ? head : `${padEnd(head, columns - noteColumns)}  ${colour.dim(note)}`;
  return [first, ...more, ...below];
}

/** The recommended choice stands apart; with what they are about, all do. */
function spaced(choices: readonly Choice[], blocks: readonly (readonly string[])[]): string[] {
  const isDetailed = choices.some(({ detail }) => detail !== undefined);
  return blocks.flatMap((block, index) =>
    index === 1 || (isDetailed && index > 0) ? ['', ...block] : block,
  );
}

/** So many rows, among them those of the chosen block. */
function rowsAround(blocks: readonly (readonly string[])[], chosen: number, room: number): string[] {
  const before = blocks.slice(0, chosen).flat().length;
  const end = before + (blocks[chosen]?.length ?? 0);
  const top = Math.min(before, Math.max(0, end - room));
  return blocks.flat().slice(top, top + room);
}
