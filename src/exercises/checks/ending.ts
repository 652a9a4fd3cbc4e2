import { withoutAddresses } from '../../trace/index.ts';
import { Pattern } from './pattern.ts';
import type { Reason } from './reason.ts';
import type { RunFacts } from './run-facts.ts';

/** `asyncio.run` must return this. */
export function result(expected: string, { trace }: RunFacts): Reason | null {
  const found = trace.result ?? trace.error ?? 'None';
  return withoutAddresses(found) === withoutAddresses(expected)
    ? null
    : { reason: 'otherResult', found, expected };
}

/** The program must fail with this error. */
export function error(expected: string, { trace }: RunFacts): Reason | null {
  const { error: found } = trace;
  if (found === undefined) return { reason: 'noError', expected };
  return new Pattern(expected).match(found) === null ? { reason: 'otherError', found, expected } : null;
}
