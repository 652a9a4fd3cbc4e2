import type { Trace } from '../../trace/index.ts';
import { sanitize } from '../text/sanitize.ts';
import type { Theme } from '../text/theme.ts';

/** The names of the coroutines that nobody awaited. */
export function forgotten(trace: Trace): string[] {
  return trace.events.filter((event) => event.type === 'never-awaited').map(({ coroutine }) => coroutine);
}

/** Texts from outside, each once and fit to be shown, with how often it came. */
export function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  // Of thousands of coroutines there are but a few names: it is enough to make those fit to be shown.
  return new Map([...counts].map(([text, count]) => [sanitize(text), count]));
}

/** `never awaited ×2`; without a number for what came once. */
export function repeated(text: string, count: number, { marks }: Theme): string {
  return count === 1 ? text : `${text} ${marks.times}${count}`;
}
