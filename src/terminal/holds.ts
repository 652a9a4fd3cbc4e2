import type { Trace } from '../trace/index.ts';

interface Hold {
  readonly task: number | null;
  readonly from: number;
  readonly to: number;
}

/**
 * Who had the one thread to itself, at any time: it was blocked by a task, or a step took long.
 * @param least the seconds from which on a step is long.
 * @returns tells the task that held the thread at a time; `null` if none did.
 */
export function holds(trace: Trace, least: number): (t: number) => number | null {
  const found: Hold[] = [];
  let since = 0;
  for (const event of trace.events) {
    if (event.type === 'started' || event.type === 'resumed') since = event.t;
    else if (event.type === 'blocked') {
      found.push({ task: event.task, from: event.t, to: event.t + event.seconds });
      since = event.t + event.seconds;
    } else if ((event.type === 'suspended' || event.type === 'finished') && event.t - since >= least) {
      found.push({ task: event.task, from: since, to: event.t });
    }
  }
  return (t) => {
    // There is one thread: what held it, held it one after the other.
    let [low, high] = [0, found.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((found[middle] as Hold).from <= t) low = middle + 1;
      else high = middle;
    }
    const last = found[low - 1];
    return last !== undefined && t < last.to ? last.task : null;
  };
}
