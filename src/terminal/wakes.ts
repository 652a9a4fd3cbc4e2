import type { Trace, Wait } from '../trace/index.ts';

/** A task that another made ready to run: by ending, by letting go of a lock, by cancelling it. */
export interface Wake {
  readonly by: number;
  readonly task: number;
  /** In seconds. */
  readonly t: number;
}

/** Who made whom ready to run. Timers wake as well, but they are nobody. */
export function wakes(trace: Trace): Wake[] {
  const found: Wake[] = [];
  const waits = new Map<number, Wait>();
  const finished = new Map<number, number>();
  let running: number | null = null;
  for (const [index, event] of trace.events.entries()) {
    switch (event.type) {
      case 'started':
      case 'resumed':
        running = event.task;
        break;
      case 'suspended':
        running = null;
        waits.set(event.task, event.wait);
        break;
      case 'finished':
        running = null;
        finished.set(event.task, index);
        break;
      case 'ready': {
        // Between two steps nobody runs: what ended last did it, and the loop passed it on.
        const by = running ?? lastOf(waits.get(event.task), finished);
        if (by !== null && by !== event.task) found.push({ by, task: event.task, t: event.t });
        break;
      }
    }
  }
  return found;
}

/** Of the tasks that are waited for, the one that finished last. */
function lastOf(wait: Wait | undefined, finished: ReadonlyMap<number, number>): number | null {
  if (wait?.for !== 'tasks') return null;
  let last: number | null = null;
  for (const task of wait.tasks) {
    const when = finished.get(task) ?? -1;
    if (when > (finished.get(last ?? 0) ?? -1)) last = task;
  }
  return last;
}
