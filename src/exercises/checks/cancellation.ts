import type { CheckOf } from './check-of.ts';
import { RESOLUTION, type Reason } from './reason.ts';
import { absence, definitionLine, type RunFacts, spansNamed } from './run-facts.ts';
import type { Span } from './spans.ts';

/** A call must be cancelled, and end with that. */
export function cancelled(
  { call: name, at, cleanUp = 0 }: CheckOf<'cancelled'>,
  facts: RunFacts,
): Reason | null {
  const spans = spansNamed(facts, name);
  if (spans.length === 0) return absence(facts, name);
  const line = definitionLine(facts, name);
  const all = spans.flatMap((span) => span.cancellations.map((each) => ({ ...each, span, end: span.end })));
  const [first] = all;
  if (first === undefined) return { reason: 'neverCancelled', name, line };
  const [inTime, ...more] = all.filter(({ t }) => at === undefined || Math.abs(t - at) < RESOLUTION);
  if (inTime === undefined) return { reason: 'cancelledAt', name, found: first.t, t: at ?? 0 };
  const ending = [inTime, ...more].filter(({ t, end }) => end <= t + cleanUp + RESOLUTION);
  if (ending.length === 0) return { reason: 'wentOn', name, line, t: inTime.t, end: inTime.end };
  const isSwallowed = ending.every(({ span, isFromOther }) => isFromOther && isDone(span, facts));
  return isSwallowed ? { reason: 'swallowed', name, line, t: inTime.t } : null;
}

/** True if the call is a task's own coroutine, and the task ended as done. */
function isDone({ task, caller }: Span, { trace }: RunFacts): boolean {
  return (
    caller === null &&
    trace.events.some((each) => each.type === 'finished' && each.task === task && each.outcome === 'done')
  );
}

/** Every call must end by itself. */
export function completes(name: string, facts: RunFacts): Reason | null {
  const spans = spansNamed(facts, name);
  if (spans.length === 0) return absence(facts, name);
  const line = definitionLine(facts, name);
  for (const span of spans) {
    const cut = cutAt(span);
    if (cut !== undefined) return { reason: 'cutShort', name, line, t: cut };
    if (span.isOpen) return { reason: 'neverEnded', name, line };
  }
  return null;
}

/** The time of the cancellation that ended a call, or that another task requested. */
function cutAt({ end, cancellations }: Span): number | undefined {
  return cancellations.find(({ t, isFromOther }) => isFromOther || end <= t + RESOLUTION)?.t;
}
