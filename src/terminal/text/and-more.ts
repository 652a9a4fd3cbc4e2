import type { Span } from './line.ts';
import type { Theme } from './theme.ts';

/** `… and 994 more: 990 waiting, 4 done`: what stands for the tasks that have no lane, by what they are. */
export function andMore(counts: ReadonlyMap<string, number>, { marks, words, colour }: Theme): Span {
  const some = [...counts].filter(([, count]) => count > 0);
  const total = some.reduce((sum, [, count]) => sum + count, 0);
  const parts = some.map(([word, count]) => words.counted(count, word)).join(', ');
  return { text: words.labelled(`${marks.ellipsis}${words.more(total)}`, parts), paint: colour.dim };
}
