import type { Trace } from './trace.ts';

/** Coroutine objects that were not started in the step that made them, equal in everything here. Times in seconds. */
export interface Drift {
  readonly coroutine: string;
  /** The task that made them; `null` if no task did, or it is not known. */
  readonly by: number | null;
  readonly from: number;
  readonly to: number;
  /** Started after all, known to be never awaited, or neither when the trace ended. */
  readonly fate: 'taken' | 'never-awaited' | 'drifting';
  readonly count: number;
}

/** The coroutines of a trace that were started late or never, equal ones (to the hundredth of a second) as one drift. */
export function drifts(trace: Trace): Drift[] {
  const open = new Map<number, { coroutine: string; by: number | null; from: number }>();
  const byKey = new Map<string, Drift>();
  const add = (drift: Omit<Drift, 'count'>) => {
    const from = drift.from.toFixed(2);
    const to = drift.to.toFixed(2);
    if (drift.fate === 'taken' && from === to) return;
    const key = [drift.fate, from, to, drift.by, drift.coroutine].join();
    byKey.set(key, { ...drift, count: (byKey.get(key)?.count ?? 0) + 1 });
  };
  for (const event of trace.events) {
    if (event.type === 'coroutine-drifting') {
      open.set(event.id, { coroutine: event.coroutine, by: event.by, from: event.t });
    } else if (event.type === 'coroutine-taken' || event.type === 'never-awaited') {
      const start = open.get(event.id ?? 0) ?? { coroutine: event.coroutine, by: null, from: event.t };
      open.delete(event.id ?? 0);
      add({ ...start, to: event.t, fate: event.type === 'never-awaited' ? event.type : 'taken' });
    }
  }
  for (const start of open.values()) add({ ...start, to: trace.elapsed, fate: 'drifting' });
  return [...byKey.values()];
}
