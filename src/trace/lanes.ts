import { LaneBuilder } from './lane-builder.ts';
import type { TaskState } from './moment.ts';
import type { TaskOutcome, Trace, Wait } from './trace.ts';

/** A stay of a task in one state. Times in seconds. On a virtual clock a step takes no time. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly state: TaskState;
  readonly wait: Wait | null;
  /** The task that ended the wait, by ending or by releasing something; `null` if none is known. */
  readonly releasedBy: number | null;
  /** The task was due at the beginning of the interval, but the thread was busy. */
  readonly isLate: boolean;
}

export type Mark =
  | { readonly kind: 'cancel-requested'; readonly t: number; readonly by: number | null }
  | { readonly kind: 'cancel-delivered'; readonly t: number }
  /** `asyncio.run` began to close while the task was unfinished. */
  | { readonly kind: 'cut'; readonly t: number }
  /** A timer, the task's own or that of a task it delayed, was due and was handled at `seenTo`. */
  | { readonly kind: 'due'; readonly t: number; readonly seenTo: number };

/** A worker thread that its task no longer waits for. Times in seconds. */
export interface AbandonedThread {
  readonly id: number;
  /** The function in it; `null` if that has no name. */
  readonly name: string | null;
  readonly from: number;
  /** When its task stopped waiting for it. */
  readonly leftAt: number;
  readonly to: number;
  /** `false`: it was still running when the trace ended. */
  readonly ended: boolean;
}

/** The life of one task, from its creation to its end. Times in seconds. */
export interface Lane {
  readonly id: number;
  readonly name: string;
  /** The coroutines it was last suspended in, outermost first. */
  readonly stack: readonly string[];
  /** The number of its ancestors. */
  readonly depth: number;
  readonly intervals: readonly Interval[];
  /** In order of time. */
  readonly marks: readonly Mark[];
  readonly threads: readonly AbandonedThread[];
  readonly from: number;
  readonly to: number;
  /** `null`: it had not ended when the trace did. */
  readonly outcome: TaskOutcome | null;
  /** When its exception was first retrieved; `null` for never, or if it did not fail. */
  readonly retrievedAt: number | null;
}

/**
 * The lives of all tasks of a trace, children under their parents.
 * @param most the number of complete lanes; those of further tasks have only `id` and `outcome`.
 */
export function lanes(trace: Trace, most = Infinity): Lane[] {
  const builder = new LaneBuilder(trace, most);
  for (const event of trace.events) builder.follow(event);
  return builder.end(trace.elapsed);
}
