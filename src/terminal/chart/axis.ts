import type { Words } from '../../i18n/index.ts';
import { line, type Span } from '../text/line.ts';
import type { Theme } from '../text/theme.ts';

/** So many seconds on so many columns, after so many columns of labels. */
export interface Axis {
  readonly label: number;
  readonly columns: number;
  readonly seconds: number;
}

/** The column of a time. The end of the axis has one too: there is one more than `columns`. */
export function columnAt(axis: Axis, t: number): number {
  if (axis.seconds === 0) return 0;
  return Math.min(axis.columns, Math.max(0, Math.round((t / axis.seconds) * axis.columns)));
}

/** Two lines: the seconds, and a tick under the beginning of each. */
export function axisLines(axis: Axis, width: number, theme: Theme): string[] {
  let labels = '';
  let ticks = '';
  for (const { t, text } of axisMarks(axis, theme.words)) {
    const column = columnAt(axis, t);
    labels = labels.padEnd(column) + text;
    ticks = ticks.padEnd(column) + theme.marks.tick;
  }
  const dim = (text: string): Span[] => [{ text: ' '.repeat(axis.label) + text, paint: theme.colour.dim }];
  return [line(dim(labels), width, theme), line(dim(ticks), width, theme)];
}

/** The columns from one mark to the next, at least. */
const APART = 12;

/** The times to mark: 0 and the multiples of a round number. */
export function axisMarks(axis: Axis, { seconds }: Words): { t: number; text: string }[] {
  if (axis.seconds === 0) return [{ t: 0, text: seconds(0, 0) }];
  const widest = `${Math.ceil(axis.seconds)}`.length;
  for (let power = -3; ; power++) {
    const decimals = Math.max(0, -power);
    const text = widest + (decimals === 0 ? 0 : decimals + 1) + ' s'.length;
    const apart = Math.max(text + 2, Math.min(APART, axis.columns / 3));
    for (const digit of [1, 2, 5]) {
      const step = digit * 10 ** power;
      if ((step / axis.seconds) * axis.columns < apart && step < axis.seconds) continue;
      const count = Math.floor(axis.seconds / step + 1e-9);
      return Array.from({ length: count + 1 }, (_, index) => {
        const t = index * step;
        return { t, text: seconds(t, index === 0 ? 0 : decimals) };
      });
    }
  }
}
