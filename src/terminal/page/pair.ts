import { line } from '../text/line.ts';
import { BETWEEN, beside } from '../text/rows.ts';
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

/** The mistake and its remedy: side by side where there is room for both, else one under the other. */
export function pair({ caption, wrong, right }: PairInput, options: PageOptions): string[] {
  const head = caption === undefined ? [] : [...sentence(caption, '', options), ''];
  const columns = besideColumns(columnsWanted(wrong), columnsWanted(right), options.width - 1);
  if (columns === null || options.theme.accessible) {
    return [...head, ...side('wrong', wrong, options), '', ...side('right', right, options)];
  }
  const blocks = [
    side('wrong', wrong, { ...options, width: columns[0] + 1 }),
    side('right', right, { ...options, width: columns[1] + 1 }),
  ];
  return [...head, ...beside(blocks, columns)];
}

/** The columns of two programs side by side: half of the room each, if both fit; `null` if they do not fit at all. */
function besideColumns(wrong: number, right: number, room: number): readonly [number, number] | null {
  if (wrong + BETWEEN + right > room) return null;
  const half = Math.min(MOST_COLUMNS, Math.floor((room - BETWEEN) / 2));
  return wrong <= half && right <= half ? [half, half] : [wrong, right];
}

function side(which: 'wrong' | 'right', input: SideInput, options: PageOptions): string[] {
  const { width, theme } = options;
  const looks = { wrong: 'failed', right: 'done' } as const satisfies Record<string, ShownState>;
  const { glyph, paint } = theme.states[looks[which]];
  const word = theme.words.page[which];
  const head = theme.accessible ? theme.words.labelled(word, '') : `${glyph} ${word}`;
  const result = runResult(input, options);
  return [
    line([{ text: head, paint: (text) => theme.colour.bold(paint(text)) }], width, theme),
    ...(input.caption === undefined ? [] : sentence(input.caption, '', options)),
    ...code(input, options),
    ...(result.length === 0 ? [] : ['', ...result]),
    '',
    ...prose(input.why, options),
  ];
}
