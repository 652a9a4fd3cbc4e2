import type { CheckOf } from './check-of.ts';
import { Pattern } from './pattern.ts';
import type { Reason } from './reason.ts';
import type { RunFacts } from './run-facts.ts';

/** After each line of the first form comes one of the second, in which `*` stands for the same. */
export function cleanedUp({ after, line }: CheckOf<'cleanedUp'>, { trace }: RunFacts): Reason | null {
  const [opening, closing] = [new Pattern(after), new Pattern(line)];
  const open: { text: string; t: number; closed: string }[] = [];
  let isAny = false;
  for (const { text, t } of trace.output) {
    const rest = opening.match(text);
    const closed = open.findIndex((each) => each.closed === text);
    if (closed >= 0) open.splice(closed, 1);
    else if (rest !== null) open.push({ text, t, closed: closing.filled(rest) });
    isAny ||= rest !== null;
  }
  if (!isAny) return { reason: 'neverPrinted', text: after };
  const [left] = open;
  return left === undefined
    ? null
    : { reason: 'notCleanedUp', after: left.text, t: left.t, line: left.closed };
}
