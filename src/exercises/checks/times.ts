import { withoutAddresses } from '../../trace/index.ts';
import type { CheckOf } from './check-of.ts';
import { RESOLUTION, type Reason } from './reason.ts';
import type { RunFacts } from './run-facts.ts';

/** Limits the time that the program takes. */
export function elapsed(
  { most, least }: CheckOf<'elapsed'>,
  { trace: { elapsed } }: RunFacts,
): Reason | null {
  if (most !== undefined && elapsed > most + RESOLUTION) return { reason: 'tooSlow', elapsed, most };
  if (least !== undefined && elapsed < least - RESOLUTION) return { reason: 'tooQuick', elapsed, least };
  return null;
}

/** A line must be printed at this time. */
export function printedAt({ line: text, t }: CheckOf<'printedAt'>, { trace }: RunFacts): Reason | null {
  const printed = trace.events.filter(
    (event) => event.type === 'printed' && withoutAddresses(event.text) === withoutAddresses(text),
  );
  const [first] = printed;
  if (first === undefined) return { reason: 'neverPrinted', text };
  if (printed.some((event) => Math.abs(event.t - t) < RESOLUTION)) return null;
  return { reason: 'printedAt', text, line: first.line ?? null, found: first.t, t };
}
