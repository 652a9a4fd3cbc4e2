import type { TraceEvent } from './trace.ts';

/** Events of the loop itself: none of the program's code causes them. */
const OF_THE_LOOP: ReadonlySet<TraceEvent['type']> = new Set([
  'idle',
  'closing',
  'never-awaited',
  'reported',
  'thread-ended',
  'coroutine-drifting',
  'coroutine-taken',
  'exception-retrieved',
] as const);

/** The line of the program at which an event happened; `null` if the loop caused it. */
export function sourceLine(event: TraceEvent): number | null {
  const { line = null, type } = event;
  if (line === null || OF_THE_LOOP.has(type)) return null;
  return type === 'cancel-requested' && event.by === null ? null : line;
}

/** The task whose code caused an event; `null` for the loop and for code outside of all tasks. */
export function actorOf(event: TraceEvent): number | null {
  switch (event.type) {
    case 'task-created':
      return event.parent;
    case 'cancel-requested':
      return event.by;
    default:
      return 'task' in event ? event.task : null;
  }
}
