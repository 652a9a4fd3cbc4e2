import { neverAwaited, type Trace } from '../../trace/index.ts';
import type { Reason } from './reason.ts';
import { callLine, definitionLine, type RunFacts } from './run-facts.ts';

interface KnownTask {
  /** The function it runs; else its own name. */
  name: string;
  /** Where it is made. */
  readonly line: number | null;
}

/** A task that `asyncio.run` has to cancel at its end, or that no loop finishes. */
export function noLeftovers(_: true, { trace }: RunFacts): Reason | null {
  const open = new Map<number, KnownTask>();
  for (const event of trace.events) {
    if (event.type === 'closing') break;
    follow(event, open);
  }
  const [left] = open.values();
  const end = trace.events.find(({ type }) => type === 'closing')?.t ?? trace.elapsed;
  return left === undefined ? null : { reason: 'leftover', ...left, t: end };
}

/** A coroutine object that nobody awaits. */
export function noNeverAwaited(_: true, facts: RunFacts): Reason | null {
  const [name] = neverAwaited(facts.trace);
  return name === undefined ? null : { reason: 'neverAwaited', name, line: callLine(facts, name) };
}

/** A task whose exception nobody looks at. */
export function noUnretrieved(_: true, facts: RunFacts): Reason | null {
  const open = new Map<number, KnownTask>();
  const failed = new Map<number, { name: string; line: number | null; error: string }>();
  for (const event of facts.trace.events) {
    if (event.type === 'finished' && event.outcome === 'failed') {
      const { name, line } = open.get(event.task) ?? { name: '', line: null };
      failed.set(event.task, {
        name,
        line: event.line ?? definitionLine(facts, name) ?? line,
        error: event.value,
      });
    }
    if (event.type === 'exception-retrieved') failed.delete(event.task);
    follow(event, open);
  }
  const [first] = failed.values();
  return first === undefined ? null : { reason: 'unretrieved', ...first };
}

function follow(event: Trace['events'][number], open: Map<number, KnownTask>): void {
  if (event.type === 'task-created') open.set(event.task, { name: event.name, line: event.line ?? null });
  if (event.type === 'finished') open.delete(event.task);
  const task = event.type === 'suspended' ? open.get(event.task) : undefined;
  const name = event.type === 'suspended' ? (event.calls?.[0]?.name ?? event.stack[0]) : undefined;
  if (task !== undefined && name !== undefined) task.name = name;
}
