import { plainName } from '../../text/plain-name.ts';
import type { Reason } from './reason.ts';
import type { RunFacts } from './run-facts.ts';
import { namedTasks } from './task-names.ts';

/** No task may be left that `asyncio.run` has to cancel at its end, or that no loop finishes. */
export function noLeftovers(_: true, facts: RunFacts): Reason | null {
  const { events, elapsed } = facts.trace;
  const open = new Set<number>();
  let t = elapsed;
  for (const event of events) {
    if (event.type === 'task-created') open.add(event.task);
    if (event.type === 'finished') open.delete(event.task);
    if (event.type !== 'closing' || open.size === 0) continue;
    t = event.t;
    break;
  }
  const [id] = open;
  const task = id === undefined ? undefined : namedTasks(facts).get(id);
  return task === undefined ? null : { reason: 'leftover', ...task, t };
}

/** No coroutine object may be never awaited. */
export function noNeverAwaited(_: true, { trace }: RunFacts): Reason | null {
  const event = trace.events.find(({ type }) => type === 'never-awaited');
  if (event?.type !== 'never-awaited') return null;
  return { reason: 'neverAwaited', name: plainName(event.coroutine), line: event.line ?? null };
}

/** No exception of a task may be never retrieved. */
export function noUnretrieved(_: true, facts: RunFacts): Reason | null {
  const unretrieved = new Map<number, { line: number | null; error: string }>();
  for (const event of facts.trace.events) {
    if (event.type === 'finished' && event.outcome === 'failed')
      unretrieved.set(event.task, { line: event.line ?? null, error: event.value });
    if (event.type === 'exception-retrieved') unretrieved.delete(event.task);
  }
  for (const [id, { line, error }] of unretrieved) {
    const task = namedTasks(facts).get(id);
    if (task !== undefined) return { reason: 'unretrieved', name: task.name, line: line ?? task.line, error };
  }
  return null;
}
