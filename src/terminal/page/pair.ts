import { unifiedListing, unifiedRows, type Version } from '../code/unified.ts';
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

/** Those of the lines that only one program of a listing has. */
const SIGNS = { wrong: '-', right: '+' };

/** One side of a pair, and why it is wrong or right. */
export interface SideInput extends ProgramInput {
  readonly why: string;
}

/**
 * The mistake and its remedy: side by side where there is room for both, else as one listing with what differs marked.
 * Two that have little in common, and those for who listens, stand one under the other.
 */
export function pair({ caption, wrong, right }: PairInput, options: PageOptions): string[] {
  const head = caption === undefined ? [] : [...sentence(caption, '', options), ''];
  const columns = besideColumns(columnsWanted(wrong), columnsWanted(right), options.width - 1);
  if (columns !== null && !options.theme.accessible) {
    const blocks = [
      side('wrong', wrong, true, { ...options, width: columns[0] + 1 }),
      side('right', right, true, { ...options, width: columns[1] + 1 }),
    ];
    return [...head, ...beside(blocks, columns)];
  }
  const listing = options.theme.accessible ? null : commonListing(wrong, right, options);
  const hasCode = listing === null;
  return [
    ...head,
    ...(listing === null ? [] : [...listing, '']),
    ...side('wrong', wrong, hasCode, options),
    '',
    ...side('right', right, hasCode, options),
  ];
}

/** Both programs in one; `null` if they have less than half of their lines in common. */
function commonListing(wrong: SideInput, right: SideInput, options: PageOptions): string[] | null {
  if (wrong.language !== right.language) return null;
  const rows = unifiedRows(version(wrong, options), version(right, options));
  const same = rows.filter(({ change }) => change === undefined).length;
  return 2 * same < Math.max(wrong.code.length, right.code.length) ? null : unifiedListing(rows, options);
}

function version({ code, language }: SideInput, { highlight, theme }: PageOptions): Version {
  const plain = code.map(sanitize);
  return {
    code: { plain, painted: highlight?.(code.join('\n'), language, theme) ?? plain },
    lines: new Map(),
  };
}

/** The columns of two programs side by side: half of the room each, if both fit; `null` if they do not fit at all. */
function besideColumns(wrong: number, right: number, room: number): readonly [number, number] | null {
  if (wrong + BETWEEN + right > room) return null;
  const half = Math.min(MOST_COLUMNS, Math.floor((room - BETWEEN) / 2));
  return wrong <= half && right <= half ? [half, half] : [wrong, right];
}

function side(which: 'wrong' | 'right', input: SideInput, hasCode: boolean, options: PageOptions): string[] {
  const { width, theme } = options;
  const looks = { wrong: 'failed', right: 'done' } as const satisfies Record<string, ShownState>;
  const { glyph, paint } = theme.states[looks[which]];
  const word = theme.words.page[which];
  const sign = hasCode ? glyph : `${SIGNS[which]} ${glyph}`;
  const head = theme.accessible ? theme.words.labelled(word, '') : `${sign} ${word}`;
  const result = runResult(input, options);
  return [
    line([{ text: head, paint: (text) => theme.colour.bold(paint(text)) }], width, theme),
    ...(input.caption === undefined ? [] : sentence(input.caption, '', options)),
    ...(hasCode ? code(input, options) : []),
    ...(result.length === 0 ? [] : hasCode ? ['', ...result] : result),
    '',
    ...prose(input.why, options),
  ];
}
