import type { Span } from './line.ts';
import type { Theme } from './theme.ts';
import { columnsOf } from './width.ts';

/** A key and what it does: `q leave`. */
export interface Hint {
  readonly key: string;
  readonly does: string;
}

/** As many keys as there is room for, and no half of one. The first come first. */
export function keyLine(hints: readonly Hint[], columns: number, { colour }: Theme): Span[] {
  const spans: Span[] = [];
  let used = 0;
  for (const { key, does } of hints) {
    const columnsNeeded = columnsOf(key) + 1 + columnsOf(does) + (used > 0 ? 2 : 0);
    if (used + columnsNeeded > columns) continue;
    spans.push(
      { text: used > 0 ? `  ${key}` : key, paint: colour.bold },
      { text: ` ${does}`, paint: colour.dim },
    );
    used += columnsNeeded;
  }
  return spans;
}
