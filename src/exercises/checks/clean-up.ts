import type { CheckOf } from './check-of.ts';
import { Pattern } from './pattern.ts';
import type { Reason } from './reason.ts';
import type { RunFacts } from './run-facts.ts';

/** After each line of the first form comes one of the second, in which `*` stands for the same. */
export function cleanedUp({ after, line: close }: CheckOf<'cleanedUp'>, { trace }: RunFacts): Reason | null {
  const [opening, closing] = [new Pattern(after), new Pattern(close)];
  /** The lines that have no closing one yet, by that one. */
  const open = new Map<string, { text: string; t: number }[]>();
  for (const { text, t } of trace.output) {
    if (open.get(text)?.pop() !== undefined) continue;
    const rest = opening.match(text);
    if (rest === null) continue;
    const closed = closing.filled(rest);
    const before = open.get(closed) ?? [];
    before.push({ text, t });
    open.set(closed, before);
  }
  for (const [line, [left]] of open) {
    if (left !== undefined) return { reason: 'notCleanedUp', after: left.text, t: left.t, text: line };
  }
  return open.size === 0 ? { reason: 'noSuchLine', text: after } : null;
}
