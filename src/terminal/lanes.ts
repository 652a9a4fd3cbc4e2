import type { TaskOutcome, Trace, Wait } from '../trace/index.ts';
import { Lives } from './lives.ts';
import type { ShownState } from './text/theme.ts';

/** A time that a task spent in one state. Times in seconds; to run, and nothing else, may take none. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly state: ShownState;
  readonly wait: Wait | null;
  /** The task that ended the wait, if it is known: by its own end, or by letting go of something. */
  readonly releasedBy: number | null;
  /** It was due at the beginning of this stretch, and nobody could see to it. */
  readonly isLate: boolean;
}

/** Something that happened to a task at a moment, in seconds. */
export type Mark =
  | { readonly kind: 'cancel-requested'; readonly t: number; readonly by: number | null }
  | { readonly kind: 'cancel-delivered'; readonly t: number }
  /** The loop began to close over it. */
  | { readonly kind: 'cut'; readonly t: number }
  /** A timer was due, its own or that of another task which this one held up; and when it was seen to. */
  | { readonly kind: 'due'; readonly t: number; readonly seenTo: number };

/** A worker thread that went on without its task. Times in seconds. */
export interface Band {
  readonly id: number;
  /** What runs in it; `null` if that has no name. */
  readonly name: string | null;
  readonly from: number;
  /** When its task no longer waited for it. */
  readonly leftAt: number;
  readonly to: number;
  readonly ended: boolean;
}

/** A task's life, from its creation to its end. */
export interface Lane {
  readonly id: number;
  readonly label: string;
  /** How many of its ancestors stand above it. */
  readonly depth: number;
  readonly stretches: readonly Stretch[];
  /** In order of time. */
  readonly marks: readonly Mark[];
  readonly bands: readonly Band[];
  /** When it began and ended, in seconds. */
  readonly from: number;
  readonly to: number;
  /** `null`: it had not ended when the trace did. */
  readonly outcome: TaskOutcome | null;
  /** When somebody first looked at the exception that it failed with; `null` for never, or if it did not fail. */
  readonly retrievedAt: number | null;
}

/**
 * The lives of all tasks of a trace, children under their parents.
 * @param most how many of them are told in full; of those after it only how they ended.
 */
export function lanes(trace: Trace, most = Infinity): Lane[] {
  const lives = new Lives(trace, most);
  for (const event of trace.events) lives.follow(event);
  return lives.end(trace.elapsed);
}
