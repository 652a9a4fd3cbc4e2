import type { Outline, RunResult } from '../../cpython/index.ts';
import type { Trace } from '../../trace/index.ts';
import type { Reason } from './reason.ts';
import { type Span, spansOf } from './spans.ts';

/** The facts of a run for the checks. */
export interface RunFacts {
  readonly trace: Trace;
  readonly outline: Outline | null;
  readonly spans: readonly Span[];
  /** A driver imports the file: its code under the guard of `__main__` does not run. */
  readonly isImported: boolean;
}

export function factsOf(
  { trace, outline }: Pick<RunResult, 'trace' | 'outline'>,
  isImported = false,
): RunFacts {
  return { trace, outline, spans: spansOf(trace), isImported };
}

/**
 * The calls of a function, in the order in which they start. A call without a line has that of the definition.
 *
 * A decorator gives its wrapper the name of the function, but the wrapper is elsewhere in the program, and left out.
 */
export function spansNamed(facts: RunFacts, name: string): Span[] {
  const [definition, ...others] = definitionsOf(facts, name);
  return facts.spans
    .filter((span) => isNamed(span.name, name))
    .filter(
      ({ firstWait }) =>
        definition === undefined || [definition, ...others].some((each) => isIn(firstWait, each)),
    )
    .map((span) => ({ ...span, line: span.line ?? definition?.line ?? null }));
}

/** The line at which a function is defined; null if it is not known. */
export function definitionLine(facts: RunFacts, name: string): number | null {
  return definitionsOf(facts, name)[0]?.line ?? null;
}

/** The innermost function around a line; null if there is none. */
export function functionAt({ outline }: RunFacts, line: number | undefined): string | null {
  const around = outline?.functions.filter((each) => line !== undefined && isIn(line, each));
  return around?.at(-1)?.name ?? null;
}

/** The reason why the run has no call of a function. */
export function absence(facts: RunFacts, name: string): Reason {
  const [definition] = definitionsOf(facts, name);
  if (facts.outline !== null && definition === undefined) return { reason: 'noFunction', name };
  for (const event of facts.trace.events) {
    if (event.type === 'never-awaited' && isNamed(event.coroutine, name))
      return { reason: 'neverAwaited', name, line: event.line ?? null };
    if (event.type === 'blocked' && definition !== undefined && isIn(event.line ?? 0, definition))
      return { reason: 'blocks', line: event.line ?? null, t: event.t, blocked: event.seconds };
  }
  return { reason: 'neverWaits', name, line: definition?.line ?? null };
}

type Definition = Outline['functions'][number];

function definitionsOf({ outline }: RunFacts, name: string): Definition[] {
  return outline?.functions.filter((each) => isNamed(each.name, name)) ?? [];
}

/** A check may name a function without its class or the function around it. */
function isNamed(qualifiedName: string, name: string): boolean {
  return qualifiedName === name || qualifiedName.endsWith(`.${name}`);
}

/** A call in a thread has no line. */
function isIn(line: number | null, { line: first, endLine }: Definition): boolean {
  return line === null || (first <= line && line <= endLine);
}
