import { neverBlocks } from './blocking.ts';
import { RESOLUTION, type Reason } from './reason.ts';
import { type RunFacts, spansNamed } from './run-facts.ts';
import type { Span } from './spans.ts';

/** What has made the program slow, where that is why a check fails; null if it is not known. */
export function causeOf(reason: Reason, facts: RunFacts): Reason | null {
  switch (reason.reason) {
    case 'tooSlow':
      return neverBlocks(true, facts) ?? inTurn(facts.spans, reason);
    case 'tooFew':
      return neverBlocks(true, facts) ?? afterAnother(reason.name, facts);
    case 'startTimes':
    case 'printedAt':
      return neverBlocks(true, facts);
    default:
      return null;
  }
}

/** How near the time that would be spared must bring the program to what is possible, as a part of that. */
const NEAR = 0.1;

/** Calls of one function from one place that take turns, where the program would be fast enough if they did not. */
function inTurn(spans: readonly Span[], { elapsed, most }: { elapsed: number; most: number }): Reason | null {
  for (const [first, ...others] of sequences(spans)) {
    const [second] = others;
    if (first === undefined || second === undefined) continue;
    const lengths = [first, ...others].map(({ start, end }) => end - start);
    const spared = lengths.reduce((sum, length) => sum + length, 0) - Math.max(...lengths);
    if (Math.abs(elapsed - spared - most) > NEAR * most) continue;
    return secondAfter(first, second, second.name);
  }
  return null;
}

/** The second call of a function, if it begins when the first has ended. */
function afterAnother(name: string, facts: RunFacts): Reason | null {
  const [first, second] = spansNamed(facts, name);
  if (first === undefined || second === undefined || second.start + RESOLUTION < first.end) return null;
  return secondAfter(first, second, name);
}

function secondAfter(first: Span, { line, start: t }: Span, name: string): Reason {
  return { reason: 'apartCalls', name, line, call: 2, t, after: 1, could: first.start };
}

/** Calls of one function, from one line of one call, of which each begins when the one before has ended. */
function sequences(spans: readonly Span[]): Iterable<readonly Span[]> {
  const byPlace = new Map<string, Span[]>();
  for (const span of spans) {
    if (span.caller === null) continue;
    const place = `${span.caller} ${span.line} ${span.name}`;
    const before = byPlace.get(place) ?? [];
    if ((before.at(-1)?.end ?? 0) <= span.start + RESOLUTION) before.push(span);
    byPlace.set(place, before);
  }
  return byPlace.values();
}
