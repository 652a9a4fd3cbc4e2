import type { Words } from '../../i18n/index.ts';
import type { Figures } from '../../trace/index.ts';
import { line } from '../text/line.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd } from '../text/width.ts';

const SHOWN = ['connections', 'threads', 'memory', 'rate', 'lateness'] as const;

/** A row for each figure: its name, and its value at the end of its column. */
export function figureRows(figures: Figures, { width, theme }: ViewOptions): string[] {
  const rows = inWords(figures, theme.words);
  const names = Math.max(...rows.map(([name]) => columnsOf(name)));
  const values = Math.max(...rows.map(([, value]) => columnsOf(value)));
  return rows.map(([name, value]) => {
    const label = { text: padEnd(name, names + 2), paint: theme.colour.dim };
    return line([label, { text: value.padStart(values), paint: theme.colour.bold }], width, theme);
  });
}

/** `connections open 1,000; threads of the process 11`. */
export function figureList(figures: Figures, words: Words): string {
  return words.figures.list(inWords(figures, words).map((pair) => pair.join(' ')));
}

function inWords(figures: Figures, { figures: words }: Words): [name: string, value: string][] {
  return SHOWN.flatMap((key) => {
    const figure = figures[key];
    return figure === undefined ? [] : [[words.names[key], words.values[key](figure)]];
  });
}
