import { brief } from './brief.ts';
import type { CheckOf } from './check-of.ts';
import { RESOLUTION, type Reason } from './reason.ts';
import { absence, definitionLine, type RunFacts, spansNamed } from './run-facts.ts';
import type { Span } from './spans.ts';
import { sweep } from './sweep.ts';

/** How many calls of a function are under way at once. */
export function atOnce({ calls: name, most, least }: CheckOf<'atOnce'>, facts: RunFacts): Reason | null {
  const spans = spansNamed(facts, name);
  if (spans.length === 0) return absence(facts, name);
  const { count, t } = peakOf(spans);
  const line = definitionLine(facts, name);
  if (most !== undefined && count > most) return { reason: 'tooMany', name, line, t, count, most };
  if (least !== undefined && count < least)
    return brief(spans, facts) ?? { reason: 'tooFew', name, count, least };
  return null;
}

/** The most that are under way at once, and when they first are. */
function peakOf(spans: readonly Span[]): { count: number; t: number } {
  let count = 0;
  const peak = { count: 0, t: 0 };
  for (const { t, begins } of sweep(spans)) {
    count += begins ? 1 : -1;
    if (count > peak.count) Object.assign(peak, { count, t });
  }
  return peak;
}

/** The times at which the calls of a function start. */
export function starts({ calls: name, at: expected }: CheckOf<'starts'>, facts: RunFacts): Reason | null {
  const found = spansNamed(facts, name).map(({ start }) => start);
  if (found.length === 0) return absence(facts, name);
  const isSame =
    found.length === expected.length &&
    found.every((start, index) => Math.abs(start - (expected[index] ?? 0)) < RESOLUTION);
  return isSame ? null : { reason: 'startTimes', name, found: found.slice(0, MOST_TIMES), expected };
}

/** Nobody reads more of them. */
const MOST_TIMES = 20;

/** How many calls start within a span of so many seconds. */
export function rate({ calls: name, most, per }: CheckOf<'rate'>, facts: RunFacts): Reason | null {
  const spans = spansNamed(facts, name);
  if (spans.length === 0) return absence(facts, name);
  let next = 0;
  for (const [index, { start: t }] of spans.entries()) {
    while (next < spans.length && (spans[next]?.start ?? 0) < t + per - RESOLUTION) next++;
    const count = next - index;
    if (count > most)
      return { reason: 'tooFast', name, line: definitionLine(facts, name), t, count, most, per };
  }
  return null;
}
