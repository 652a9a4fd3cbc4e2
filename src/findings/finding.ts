import type { Outline, Stop } from '../cpython/index.ts';
import type { Trace } from '../trace/index.ts';

/** What findings are made from: a run as it was recorded, and what the program's text tells. */
export interface FindingSource {
  readonly trace: Trace;
  /** null if the text does not compile or was not looked at: some kinds are then not found. */
  readonly outline: Outline | null;
  /** Why the program did not come to its own end. */
  readonly stop?: Stop | null;
}

interface At {
  /** The line where a mend begins; null if none of the program's is known. */
  readonly line: number | null;
}

/** A coroutine was made and never started. */
export interface NeverAwaited extends At {
  readonly kind: 'never-awaited';
  readonly coroutine: string;
  /** How many were made there. */
  readonly count: number;
}

/** The thread of the loop was held up. */
export interface BlockedLoop extends At {
  readonly kind: 'blocked-loop';
  /** The tasks that did it; none if a callback did. */
  readonly tasks: readonly string[];
  /** In all, in seconds. */
  readonly seconds: number;
  readonly count: number;
  /** The tasks that could have run meanwhile, and by how many seconds each was late at most; the latest first. */
  readonly late: readonly { readonly task: string; readonly seconds: number }[];
}

/** A task was not done when the loop closed, and nobody had asked it to stop. */
export interface LostTask extends At {
  readonly kind: 'lost-task';
  readonly task: string;
  /** Where it stood; null if it had not begun. */
  readonly stoodAt: number | null;
  /** When it was cut off, in seconds. */
  readonly t: number;
  /** How many were made there and lost. */
  readonly count: number;
}

/** A task failed, and nobody looked at its exception. */
export interface UnretrievedException extends At {
  readonly kind: 'unretrieved-exception';
  readonly task: string;
  /** A Python repr. */
  readonly error: string;
  readonly raisedAt: number | null;
  readonly count: number;
}

/** Awaits took turns for no reason. */
export interface CouldOverlap extends At {
  readonly kind: 'could-overlap';
  /** The lines of the awaits, in order. */
  readonly lines: readonly number[];
  readonly functions: readonly string[];
  readonly isLoop: boolean;
  /** How many waits, or rounds of the loop, took turns. */
  readonly count: number;
  /** What they took in turn. */
  readonly seconds: number;
  /** What they would take if they overlapped: as long as the longest. */
  readonly possible: number;
}

/** A cancellation was delivered, and the program went on. */
export interface CancellationSwallowed extends At {
  readonly kind: 'cancellation-swallowed';
  readonly task: string;
  readonly function: string;
  /** When it was delivered, in seconds. */
  readonly t: number;
}

/** Something was waited for that need not come. */
export interface NoLimit extends At {
  readonly kind: 'no-limit';
  /** As the program calls it: `elected.wait`, `fetch`, `asyncio.open_connection`. */
  readonly what: string;
  readonly task: string | null;
  /** How long it was waited for; null if it is not known. */
  readonly seconds: number | null;
  /** Whether it came in the end. */
  readonly came: boolean;
}

/** No task can ever run again. */
export interface DeadlockFinding extends At {
  readonly kind: 'deadlock';
  readonly waits: readonly DeadlockWait[];
}

export interface DeadlockWait {
  readonly task: string;
  readonly line: number | null;
  /** As the program calls it; the class if it has no name: `lock_b`, `queue.join`, `Event`. null for tasks. */
  readonly what: string | null;
  /** The tasks that it waits for, or that hold what it waits for. */
  readonly tasks: readonly string[];
  /** Whether `tasks` hold what it waits for. */
  readonly isHeld: boolean;
}

type Figures =
  | NeverAwaited
  | BlockedLoop
  | LostTask
  | UnretrievedException
  | CouldOverlap
  | CancellationSwallowed
  | NoLimit
  | DeadlockFinding;

/** Something that a reviewer would say about a run, with the symptom of the course that it is. */
export type Finding = Figures & { readonly symptom: string };

export type FindingKind = Finding['kind'];

/** A finding before its symptom is named. */
export type Found = Figures;
