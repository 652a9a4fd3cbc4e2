import type { Outline, RunResult } from '../../cpython/index.ts';
import type { Trace } from '../../trace/index.ts';
import type { Reason } from './reason.ts';
import { type Span, spansOf } from './spans.ts';

/** What the checks look at in a run. */
export interface RunFacts {
  readonly trace: Trace;
  readonly outline: Outline | null;
  readonly spans: readonly Span[];
}

export function factsOf({ trace, outline }: Pick<RunResult, 'trace' | 'outline'>): RunFacts {
  return { trace, outline, spans: spansOf(trace) };
}

/** Whether a function, named with its class or the function around it, is meant by a name in a check. */
export function isNamed(qualifiedName: string, name: string): boolean {
  return qualifiedName === name || qualifiedName.endsWith(`.${name}`);
}

/** The calls of a function, in the order in which they start. One from elsewhere has the line of its definition. */
export function spansNamed(facts: RunFacts, name: string): Span[] {
  const definition = definitionLine(facts, name);
  return facts.spans
    .filter((span) => isNamed(span.name, name))
    .map((span) => ({ ...span, line: span.line ?? definition }));
}

/** The line at which a function is defined; null if it is not known. */
export function definitionLine({ outline }: RunFacts, name: string): number | null {
  return outline?.functions.find((each) => isNamed(each.name, name))?.line ?? null;
}

/** The line at which a function is called, where there is only one. */
export function callLine({ outline }: RunFacts, name: string): number | null {
  const [use, ...more] = outline?.uses.filter((each) => isNamed(each.name, name)) ?? [];
  return more.length === 0 ? (use?.line ?? null) : null;
}

/** Why no call of this function is seen. */
export function absence(facts: RunFacts, name: string): Reason {
  const { trace, outline } = facts;
  const definition = outline?.functions.find((each) => isNamed(each.name, name));
  if (outline !== null && definition === undefined) return { reason: 'noFunction', name };
  const line = definition?.line ?? null;
  for (const event of trace.events) {
    if (event.type === 'never-awaited' && isNamed(event.coroutine, name))
      return { reason: 'neverAwaited', name, line: callLine(facts, name) };
    if (event.type === 'blocked' && isWithin(event.line, definition))
      return { reason: 'blocks', line: event.line ?? null, t: event.t, blocked: event.seconds };
  }
  return { reason: 'neverWaits', name, line };
}

function isWithin(line: number | undefined, range: { line: number; endLine: number } | undefined): boolean {
  return line !== undefined && range !== undefined && range.line <= line && line <= range.endLine;
}
