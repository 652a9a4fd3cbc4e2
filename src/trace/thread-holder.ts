import { countBefore } from './search.ts';
import type { Trace } from './trace.ts';

interface Hold {
  readonly task: number | null;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the task that kept the loop from running, by blocking the thread or by a long step.
 * @param least the seconds that make a step long.
 * @returns a function from a time in seconds to the task that held the thread then; `null` for none.
 */
export function threadHolder(trace: Trace, least: number): (t: number) => number | null {
  const holds: Hold[] = [];
  let since = 0;
  for (const event of trace.events) {
    if (event.type === 'started' || event.type === 'resumed') since = event.t;
    else if (event.type === 'blocked') {
      holds.push({ task: event.task, from: event.t, to: event.t + event.seconds });
      since = event.t + event.seconds;
    } else if ((event.type === 'suspended' || event.type === 'finished') && event.t - since >= least) {
      holds.push({ task: event.task, from: since, to: event.t });
    }
  }
  return (t) => {
    // There is one thread, so holds do not overlap.
    const last = holds[countBefore(holds, ({ from }) => from <= t) - 1];
    return last !== undefined && t < last.to ? last.task : null;
  };
}
