import type { Side } from '../../chart/sides.ts';
import type { Language } from '../../code/highlight.ts';
import type { Picture } from '../svg/index.ts';

/** The text of a program that was run. */
export interface ProgramText {
  readonly language: Language;
  readonly code: string;
  /** For each event of the run, the line on which it happens; `null` where no code is at it. */
  readonly lines: readonly (number | null)[];
  /** Why no line can be pointed at. */
  readonly note?: string;
}

export interface ListedSide extends Side {
  readonly listing: ProgramText;
}

/** A picture whose programs can be read. */
export interface ListedPicture extends Picture {
  readonly sides: readonly ListedSide[];
}
