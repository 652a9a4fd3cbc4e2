import type { Words } from '../../i18n/index.ts';
import type { Figures, Trace } from '../../trace/index.ts';
import { line } from '../text/line.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf, padEnd } from '../text/width.ts';

/** In the order in which they are shown. */
const SHOWN = ['connections', 'threads', 'memory', 'rate', 'lateness'] as const;

/** What a program measured, a row each: its name, and the figure at the end of its column. */
export function figureRows(figures: Figures, { width, theme }: ViewOptions): string[] {
  const rows = named(figures, theme.words);
  const names = Math.max(...rows.map(([name]) => columnsOf(name)));
  const values = Math.max(...rows.map(([, value]) => columnsOf(value)));
  return rows.map(([name, value]) =>
    line(
      [
        { text: padEnd(name, names + 2), paint: theme.colour.dim },
        { text: value.padStart(values), paint: theme.colour.bold },
      ],
      width,
      theme,
    ),
  );
}

/** The same on one line: `connections open 1,000; threads of the process 11`. */
export function figuresInWords(figures: Figures, words: Words): string {
  return words.figures.list(named(figures, words).map((pair) => pair.join(' ')));
}

/** The most that was measured in a whole run; `null` if nothing was. Lateness counts all of it anyway. */
export function mostOf({ events }: Trace): Figures | null {
  let most: Figures | null = null;
  for (const event of events) {
    if (event.type !== 'measured') continue;
    const { figures } = event;
    most ??= figures;
    const threads = Math.max(most.threads ?? 0, figures.threads ?? 0);
    most = {
      connections: Math.max(most.connections, figures.connections),
      rate: Math.max(most.rate, figures.rate),
      memory: Math.max(most.memory, figures.memory),
      lateness: figures.lateness,
      ...(threads > 0 && { threads }),
    };
  }
  return most;
}

function named(figures: Figures, { figures: words }: Words): [name: string, value: string][] {
  return SHOWN.flatMap((key) => {
    const figure = figures[key];
    return figure === undefined ? [] : [[words.names[key], words.values[key](figure)]];
  });
}
