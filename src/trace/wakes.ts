import type { Trace, Wait } from './trace.ts';

/** One task made another ready to run: by ending, by releasing a lock, by cancelling it. */
export interface Wake {
  readonly by: number;
  readonly task: number;
  /** In seconds. */
  readonly t: number;
}

/** The wakes of tasks by tasks, in order of time. Timers are left out. */
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
        // Between two steps no task runs: the loop runs the done callbacks of the task that ended last.
        const by = running ?? lastFinished(waits.get(event.task), finished);
        if (by !== null && by !== event.task) found.push({ by, task: event.task, t: event.t });
        break;
      }
    }
  }
  return found;
}

function lastFinished(wait: Wait | undefined, finished: ReadonlyMap<number, number>): number | null {
  if (wait?.for !== 'tasks') return null;
  let last: number | null = null;
  for (const task of wait.tasks) {
    const when = finished.get(task) ?? -1;
    if (when > (finished.get(last ?? 0) ?? -1)) last = task;
  }
  return last;
}
