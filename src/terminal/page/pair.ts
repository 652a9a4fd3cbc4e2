import { type CodeRow, codeRows } from '../code/code-row.ts';
import { numberedRows, unifiedRows, type Version, withChanges } from '../code/unified.ts';
import { line } from '../text/line.ts';
import { BETWEEN, beside } from '../text/rows.ts';
import { sanitize } from '../text/sanitize.ts';
import type { ShownState } from '../text/theme.ts';
import { code, columnsWanted, type PageOptions, type ProgramInput } from './program.ts';
import { MOST_COLUMNS, prose, sentence } from './prose.ts';
import { runResult } from './run-result.ts';

export interface PairInput {
  readonly caption?: string;
  readonly wrong: SideInput;
  readonly right: SideInput;
}

/** One side of a pair, and why it is wrong or right. */
export interface SideInput extends ProgramInput {
  readonly why: string;
}

/** The signs of lines that only the one or the other has. */
const SIGNS = { wrong: '-', right: '+' } as const;

/**
 * The mistake and its remedy, with what differs marked: side by side where there is room for both, else as one listing.
 * Two that have little in common are marked nowhere; these, and all for those who listen, stand one under the other.
 */
export function pair({ caption, wrong, right }: PairInput, options: PageOptions): string[] {
  const { width, theme } = options;
  const head = caption === undefined ? [] : [...sentence(caption, '', options), ''];
  const listings = theme.accessible ? null : markedListings(wrong, right, options);
  const margin = listings === null ? 0 : 2;
  const columns = besideColumns(columnsWanted(wrong) + margin, columnsWanted(right) + margin, width - 1);
  if (columns !== null && !theme.accessible) {
    const block = (which: 'wrong' | 'right', input: SideInput, room: number): string[] => {
      const own = { ...options, width: room + 1 };
      return side(
        which,
        input,
        listings === null ? code(input, own) : numberedRows(listings[which], own),
        own,
      );
    };
    return [
      ...head,
      ...beside([block('wrong', wrong, columns[0]), block('right', right, columns[1])], columns),
    ];
  }
  const [one, other] = listings === null ? [code(wrong, options), code(right, options)] : [null, null];
  return [
    ...head,
    ...(listings === null ? [] : [...numberedRows(listings.both, options), '']),
    ...side('wrong', wrong, one, options),
    '',
    ...side('right', right, other, options),
  ];
}

/** Each program, and both in one, with the lines marked that the other has not; `null` if less than half are the same. */
function markedListings(
  wrong: SideInput,
  right: SideInput,
  options: PageOptions,
): Record<'wrong' | 'right' | 'both', readonly CodeRow[]> | null {
  if (wrong.language !== right.language) return null;
  const [before, after] = [version(wrong, options), version(right, options)];
  const both = unifiedRows(before, after);
  const same = both.filter(({ change }) => change === undefined).length;
  if (2 * same < Math.max(wrong.code.length, right.code.length)) return null;
  const [first, second] = withChanges(before.code, after.code);
  const nobody = { lines: new Map(), current: null };
  return { wrong: codeRows(first, nobody), right: codeRows(second, nobody), both };
}

function version({ code: text, language }: SideInput, { highlight, theme }: PageOptions): Version {
  const plain = text.map(sanitize);
  const painted = highlight?.(text.join('\n'), language, theme) ?? plain;
  return { code: { plain, painted }, lines: new Map() };
}

/** The columns of two programs side by side: half of the room each, if both fit; `null` if they do not fit at all. */
function besideColumns(wrong: number, right: number, room: number): readonly [number, number] | null {
  if (wrong + BETWEEN + right > room) return null;
  const half = Math.min(MOST_COLUMNS, Math.floor((room - BETWEEN) / 2));
  return wrong <= half && right <= half ? [half, half] : [wrong, right];
}

/** @param listing null where the program is in that of both */
function side(
  which: 'wrong' | 'right',
  input: SideInput,
  listing: readonly string[] | null,
  options: PageOptions,
): string[] {
  const { width, theme } = options;
  const looks = { wrong: 'failed', right: 'done' } as const satisfies Record<string, ShownState>;
  const { glyph, paint } = theme.states[looks[which]];
  const word = theme.words.page[which];
  const sign = listing === null ? `${SIGNS[which]} ${glyph}` : glyph;
  const head = theme.accessible ? theme.words.labelled(word, '') : `${sign} ${word}`;
  const result = runResult(input, options);
  return [
    line([{ text: head, paint: (text) => theme.colour.bold(paint(text)) }], width, theme),
    ...(input.caption === undefined ? [] : sentence(input.caption, '', options)),
    ...(listing ?? []),
    ...(result.length === 0 ? [] : [...(listing === null ? [] : ['']), ...result]),
    '',
    ...prose(input.why, options),
  ];
}
