import type { TraceEvent } from './trace.ts';

/**
 * Checks that events go forwards in time, and that each is of tasks that were created before it, once: what draws them
 * relies on it, and whoever forges a trace need not keep to it.
 * @throws TypeError
 */
export function checkEvents(events: readonly TraceEvent[]): void {
  const known = new Set<number>();
  const check = (task: number | null): void => {
    if (task !== null && !known.has(task)) throw new TypeError(`there is no task ${task} yet`);
  };
  let now = 0;
  for (const event of events) {
    if (event.t < now) throw new TypeError(`time goes back from ${now} s to ${event.t} s`);
    now = event.t;
    if (event.type === 'task-created') {
      check(event.parent);
      if (known.has(event.task)) throw new TypeError(`there are two tasks ${event.task}`);
      known.add(event.task);
      continue;
    }
    if ('task' in event) check(event.task);
    if ('by' in event) check(event.by);
    if (event.type === 'suspended' && event.wait.for === 'tasks') event.wait.tasks.forEach(check);
  }
}
