import { noLeftovers } from './leftovers.ts';
import { RESOLUTION, type Reason } from './reason.ts';
import type { RunFacts } from './run-facts.ts';
import type { Span } from './spans.ts';

/** Why no call of a group can be at the same time as another: none takes any time. Null if one does. */
export function brief(spans: readonly Span[], facts: RunFacts): Reason | null {
  const [first] = spans;
  if (first === undefined || spans.some(({ start, end }) => start + RESOLUTION < end)) return null;
  const { name, line, start: t } = first;
  return noLeftovers(true, facts) ?? { reason: 'noDuration', name, line, t };
}
