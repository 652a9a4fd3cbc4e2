import { noLeftovers } from './leftovers.ts';
import { RESOLUTION, type Reason } from './reason.ts';
import type { RunFacts } from './run-facts.ts';
import type { Span } from './spans.ts';

/** Calls that take no time cannot overlap with others. @returns null if a call of the group takes time */
export function brief(spans: readonly Span[], facts: RunFacts): Reason | null {
  const [first] = spans;
  if (first === undefined || spans.some(({ start, end }) => start + RESOLUTION < end)) return null;
  const { name, line, start: t } = first;
  return noLeftovers(true, facts) ?? { reason: 'noDuration', name, line, t };
}
