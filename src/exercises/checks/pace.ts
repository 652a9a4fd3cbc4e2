import { brief } from './brief.ts';
import type { CheckOf } from './check-of.ts';
import { RESOLUTION, type Reason } from './reason.ts';
import { absence, definitionLine, type RunFacts, spansNamed } from './run-facts.ts';
import type { Span } from './spans.ts';
import { sweep } from './sweep.ts';

/** Limits the number of calls of a function that run at once. */
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

/** The greatest number of calls that run at once, and the first time of it. */
function peakOf(spans: readonly Span[]): { count: number; t: number } {
  let count = 0;
  const peak = { count: 0, t: 0 };
  for (const { t, begins } of sweep(spans)) {
    count += begins ? 1 : -1;
    if (count > peak.count) Object.assign(peak, { count, t });
  }
  return peak;
}

/** The calls of a function must start at these times. */
export function starts({ calls: name, at: expected }: CheckOf<'starts'>, facts: RunFacts): Reason | null {
  const actual = spansNamed(facts, name).map(({ start }) => start);
  if (actual.length === 0) return absence(facts, name);
  const isSame =
    actual.length === expected.length &&
    actual.every((start, index) => Math.abs(start - (expected[index] ?? 0)) < RESOLUTION);
  return isSame ? null : { reason: 'startTimes', name, found: actual.slice(0, MOST_TIMES), expected };
}

/** The greatest number of times in a reason. */
const MOST_TIMES = 20;

/** Limits the number of calls that start within `per` seconds. */
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
