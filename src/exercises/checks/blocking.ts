import type { Reason } from './reason.ts';
import type { RunFacts } from './run-facts.ts';

/** Nothing may block the loop; the longest block is reported. */
export function neverBlocks(_: true, { trace }: RunFacts): Reason | null {
  let longest: Extract<Reason, { reason: 'blocks' }> | null = null;
  for (const event of trace.events) {
    if (event.type !== 'blocked' || event.seconds <= (longest?.blocked ?? 0)) continue;
    longest = { reason: 'blocks', line: event.line ?? null, t: event.t, blocked: event.seconds };
  }
  return longest;
}
