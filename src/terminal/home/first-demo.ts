import type { Moment } from '../../trace/index.ts';
import { board } from '../board/board.ts';
import type { PaintedCode } from '../code/painted-code.ts';
import { sentence } from '../page/prose.ts';
import { type Hint, keyLine } from '../text/key-line.ts';
import { line } from '../text/line.ts';
import { fitRows } from '../text/rows.ts';
import type { ChoicesOptions } from './choices.ts';

export interface FirstDemoInput {
  readonly greeting: string;
  readonly label: string;
  readonly moment: Moment;
  /** Seconds since the run began. */
  readonly t: number;
  /** Turns the spinners. */
  readonly frame: number;
  readonly code?: PaintedCode;
  /** What the runs had in common, in sentences, once they are over. */
  readonly conclusion: readonly string[];
  readonly keys: readonly Hint[];
}

/** On fewer rows nothing is set apart. */
const ROOMY = 16;

/** A greeting, and the live board of a run below it: exactly `height` lines. */
export function firstDemoPicture(
  { greeting, label, moment, t, frame, code, conclusion, keys }: FirstDemoInput,
  options: ChoicesOptions,
): string[] {
  const { width, height, theme } = options;
  const apart = height >= ROOMY ? [''] : [];
  const head = line([{ text: label, paint: theme.colour.bold }], width, theme);
  const above = [...sentence(greeting, '', options), ...apart, head];
  const below = conclusion.flatMap((text) => sentence(text, '', options));
  const keyRow = line(keyLine(keys, width - 1, theme), width, theme);
  const room = height - above.length - below.length - 1 - (below.length > 0 ? apart.length : 0);
  const rows = board(moment, { t, width, height: Math.max(0, room), theme, frame, ...(code && { code }) });
  const end = below.length > 0 ? [...apart, ...below] : [];
  return [...fitRows([...above, ...rows, ...end], height - 1), keyRow].slice(-height);
}
