import type { Outline, Stop } from '../cpython/index.ts';
import type { Trace } from '../trace/index.ts';

/** The source of findings: a run, and the facts known from the program's text. */
export interface FindingSource {
  readonly trace: Trace;
  /** null if the text does not compile or was not read: some kinds are then not found. */
  readonly outline: Outline | null;
  /** The reason why the program did not end by itself. */
  readonly stop?: Stop | null;
}

interface At {
  /** The line of the program to change; null if it is not known. */
  readonly line: number | null;
}

/** A coroutine was made and never started. */
export interface NeverAwaited extends At {
  readonly kind: 'never-awaited';
  readonly coroutine: string;
  /** The number of such coroutines made at the line. */
  readonly count: number;
}

/** The thread of the loop was blocked. */
export interface BlockedLoop extends At {
  readonly kind: 'blocked-loop';
  /** The tasks that blocked it; none if a callback did. */
  readonly tasks: readonly string[];
  /** The sum of all blocks. */
  readonly seconds: number;
  readonly count: number;
  /** The tasks that could have run meanwhile, each with its greatest lateness in seconds; the latest first. */
  readonly late: readonly { readonly task: string; readonly seconds: number }[];
}

/** A task was not done when the loop closed, and was not cancelled before. */
export interface LostTask extends At {
  readonly kind: 'lost-task';
  readonly task: string;
  /** The line at which it waited; null if it had not begun. */
  readonly stoodAt: number | null;
  /** The time at which the loop closed, in seconds. */
  readonly t: number;
  /** The number of lost tasks created at the line. */
  readonly count: number;
}

/** A task failed, and its exception was never retrieved. */
export interface UnretrievedException extends At {
  readonly kind: 'unretrieved-exception';
  readonly task: string;
  /** A Python repr. */
  readonly error: string;
  readonly raisedAt: number | null;
  readonly count: number;
}

/** Awaits were sequential without need. */
export interface CouldOverlap extends At {
  readonly kind: 'could-overlap';
  /** The lines of the awaits, in order. */
  readonly lines: readonly number[];
  readonly functions: readonly string[];
  readonly isLoop: boolean;
  /** The number of sequential waits, or rounds of the loop. */
  readonly count: number;
  /** The time that they took. */
  readonly seconds: number;
  /** The time that they would take if they overlapped: that of the longest. */
  readonly possible: number;
}

/** A cancellation was delivered, and the program went on. */
export interface CancellationSwallowed extends At {
  readonly kind: 'cancellation-swallowed';
  readonly task: string;
  readonly function: string;
  /** The time of the delivery, in seconds. */
  readonly t: number;
}

/** A wait that may never end has no timeout. */
export interface NoLimit extends At {
  readonly kind: 'no-limit';
  /** The program's name for the awaited object: `elected.wait`, `fetch`, `asyncio.open_connection`. */
  readonly what: string;
  readonly task: string | null;
  /** The length of the wait; null if it is not known. */
  readonly seconds: number | null;
  /** The wait ended. */
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
  /** The program's name for the awaited object, or its class: `lock_b`, `queue.join`, `Event`. null for tasks. */
  readonly what: string | null;
  /** The awaited tasks, or the holders of the awaited lock. */
  readonly tasks: readonly string[];
  /** `tasks` are holders of a lock. */
  readonly isHeld: boolean;
}

/** A finding before its symptom is named. */
export type FindingFacts =
  | NeverAwaited
  | BlockedLoop
  | LostTask
  | UnretrievedException
  | CouldOverlap
  | CancellationSwallowed
  | NoLimit
  | DeadlockFinding;

/** A remark of a reviewer about a run, with the id of the course's symptom for it. */
export type Finding = FindingFacts & { readonly symptom: string };

export type FindingKind = Finding['kind'];
