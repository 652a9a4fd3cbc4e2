import type { CheckOf } from './check-of.ts';
import { Pattern } from './pattern.ts';
import type { Reason } from './reason.ts';
import type { RunFacts } from './run-facts.ts';

/** After each line of the first pattern one of the second must come, in which `*` stands for the same text. */
export function cleanedUp({ after, line: close }: CheckOf<'cleanedUp'>, { trace }: RunFacts): Reason | null {
  const [opening, closing] = [new Pattern(after), new Pattern(close)];
  /** The opening lines without a closing one, by the expected closing line. */
  const open = new Map<string, { text: string; t: number }[]>();
  for (const { text, t } of trace.output) {
    if (open.get(text)?.pop() !== undefined) continue;
    const values = opening.match(text);
    if (values === null) continue;
    const expected = closing.fill(values);
    const openings = open.get(expected) ?? [];
    openings.push({ text, t });
    open.set(expected, openings);
  }
  for (const [line, [first]] of open) {
    if (first !== undefined) return { reason: 'notCleanedUp', after: first.text, t: first.t, text: line };
  }
  return open.size === 0 ? { reason: 'noSuchLine', text: after } : null;
}
