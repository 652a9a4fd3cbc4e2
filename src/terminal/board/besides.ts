import type { Moment, ThreadMoment } from '../../trace/index.ts';
import { shownState } from '../chart/names.ts';
import { tally } from '../chart/tally.ts';

/** What a board shows besides tasks. */
export interface Besides {
  /** The threads that no lane of a task stands for: it is over, or waits for something else. */
  readonly threads: readonly ThreadMoment[];
  /** Coroutines that nobody has started so far, by their names. */
  readonly drifting: ReadonlyMap<string, number>;
  /** Those of which it is known that nobody will. */
  readonly 'never-awaited': ReadonlyMap<string, number>;
}

/** What there is of it at a moment. */
export function besides(moment: Moment): Besides {
  return {
    threads: looseThreads(moment),
    drifting: tally([...moment.drifting.values()].map(({ coroutine }) => coroutine)),
    'never-awaited': tally(moment.neverAwaited),
  };
}

/** How many lines they take. */
export function linesOf(beside: Besides): number {
  return beside.threads.length + beside.drifting.size + beside['never-awaited'].size;
}

function looseThreads({ threads, tasks }: Moment): ThreadMoment[] {
  const newest = new Map<number | null, number>();
  for (const { id, task } of threads.values()) newest.set(task, id);
  return [...threads.values()].filter(({ id, task: owner }) => {
    const task = tasks.get(owner ?? 0);
    return task === undefined || shownState(task) !== 'thread' || newest.get(owner) !== id;
  });
}
