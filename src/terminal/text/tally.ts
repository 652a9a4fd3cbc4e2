import type { Span } from './line.ts';
import { sanitize } from './sanitize.ts';
import type { Theme } from './theme.ts';

/** How often each text came, sanitized. Each is sanitized once: thousands of coroutines have but a few names. */
export function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map([...counts].map(([text, count]) => [sanitize(text), count]));
}

/** `never awaited ×2`; `never awaited` for one. */
export function repeated(text: string, count: number, { marks }: Theme): string {
  return count === 1 ? text : `${text} ${marks.times}${count}`;
}

/** `… and 994 more: 990 waiting, 4 done`, for the tasks that have no lane, by their states. */
export function andMore(counts: ReadonlyMap<string, number>, { marks, words, colour }: Theme): Span {
  const some = [...counts].filter(([, count]) => count > 0);
  const total = some.reduce((sum, [, count]) => sum + count, 0);
  const parts = some.map(([word, count]) => words.counted(count, word)).join(', ');
  return { text: words.labelled(`${marks.ellipsis}${words.more(total)}`, parts), paint: colour.dim };
}
