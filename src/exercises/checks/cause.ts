import { neverBlocks } from './blocking.ts';
import { RESOLUTION, type Reason } from './reason.ts';
import type { RunFacts } from './run-facts.ts';
import type { Span } from './spans.ts';

/** What has made the program slow, where that is why a check fails; null if it is not known. */
export function causeOf(reason: Reason, facts: RunFacts): Reason | null {
  const isLate = reason.reason === 'printedAt' && reason.found > reason.t;
  const isSlow = isLate || ['tooSlow', 'tooFew', 'startTimes'].includes(reason.reason);
  return isSlow ? (neverBlocks(true, facts) ?? inTurn(facts)) : null;
}

/** Two calls of one function from the same place, of which the second begins when the first has ended. */
function inTurn({ spans }: RunFacts): Reason | null {
  const last = new Map<string, Span>();
  for (const span of spans) {
    const { name, line, caller, start: t } = span;
    const place = `${caller} ${line} ${name}`;
    const before = last.get(place);
    last.set(place, span);
    if (before === undefined || caller === null || before.start + RESOLUTION > before.end) continue;
    if (t + RESOLUTION >= before.end)
      return { reason: 'apartCalls', name, line, call: 2, t, after: 1, could: before.start };
  }
  return null;
}
