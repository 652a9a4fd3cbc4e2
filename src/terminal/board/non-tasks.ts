import type { Moment, ThreadMoment } from '../../trace/index.ts';
import { tally } from '../text/tally.ts';

export interface NonTasks {
  /** The threads that no task waits in: their task is over, or waits for something else. */
  readonly threads: readonly ThreadMoment[];
  /** How many coroutines that may still be started there are of each name. */
  readonly drifting: ReadonlyMap<string, number>;
  readonly 'never-awaited': ReadonlyMap<string, number>;
}

export function nonTasks(moment: Moment): NonTasks {
  return {
    threads: looseThreads(moment),
    drifting: tally([...moment.drifting.values()].map(({ coroutine }) => coroutine)),
    'never-awaited': tally(moment.neverAwaited),
  };
}

function looseThreads({ threads, tasks }: Moment): ThreadMoment[] {
  const newest = new Map<number | null, number>();
  for (const { id, task } of threads.values()) newest.set(task, id);
  return [...threads.values()].filter(
    ({ id, task }) => tasks.get(task ?? 0)?.state !== 'thread' || newest.get(task) !== id,
  );
}
