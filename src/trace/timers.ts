import type { Moment, TaskMoment } from './moment.ts';

export interface Timer {
  /** In seconds. */
  readonly until: number;
  /** `null`: the timer of no task. */
  readonly task: TaskMoment | null;
  /** The timer of a timeout: when it is due, the task is cancelled instead of woken. */
  readonly limit: boolean;
}

/** The number of timers, and the earliest `most` of them in order; of equal deadlines the one that was set first. */
export function timersOf(moment: Moment, most: number): { first: Timer[]; count: number } {
  const first: Timer[] = [];
  let count = 0;
  const add = (until: number, task: TaskMoment | null, limit: boolean) => {
    count++;
    // Fast path: of ten thousand timers, nearly all are later than the first few.
    if (first.length === most && until > (first.at(-1) as Timer).until) return;
    const timer = { until, task, limit };
    let place = first.length;
    while (place > 0 && isBefore(timer, first[place - 1] as Timer)) place--;
    first.splice(place, 0, timer);
    first.length = Math.min(first.length, most);
  };
  for (const task of moment.tasks.values()) {
    if (task.wait?.for === 'timer') add(task.wait.until, task, false);
    if (task.limit !== null) add(task.limit, task, true);
  }
  // The loop may wait for a timer of no task: `call_later` sets timers too.
  const { thread, threadUntil } = moment;
  const earliest = first[0]?.until ?? Number.POSITIVE_INFINITY;
  if (thread === 'idle' && threadUntil !== null && threadUntil < earliest) add(threadUntil, null, false);
  return { first, count };
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.until < b.until || (a.until === b.until && (a.task?.since ?? 0) < (b.task?.since ?? 0));
}
