import type { TraceEvent } from './trace.ts';

/**
 * Checks that events go forwards in time, and refer only to tasks created before, once each. The views rely on it, and a
 * program can forge its trace.
 * @throws TypeError if they do not
 */
export function checkEvents(events: readonly TraceEvent[]): void {
  const tasks = new Set<number>();
  const check = (task: number | null): void => {
    if (task !== null && !tasks.has(task)) throw new TypeError(`there is no task ${task} yet`);
  };
  let now = 0;
  for (const event of events) {
    if (event.t < now) throw new TypeError(`time goes back from ${now} s to ${event.t} s`);
    now = event.t;
    if (event.type === 'task-created') {
      check(event.parent);
      if (tasks.has(event.task)) throw new TypeError(`there are two tasks ${event.task}`);
      tasks.add(event.task);
      continue;
    }
    if ('task' in event) check(event.task);
    if ('by' in event) check(event.by);
    if (event.type === 'suspended' && event.wait.for === 'tasks') event.wait.tasks.forEach(check);
  }
}
