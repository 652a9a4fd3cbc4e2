import type { z } from 'zod';
import type { Outline, Stop } from '../cpython/index.ts';
import type { Trace } from '../trace/index.ts';
import type {
  blockedLoopSchema,
  cancellationSwallowedSchema,
  couldOverlapSchema,
  deadlockSchema,
  foundSchema,
  lostTaskSchema,
  neverAwaitedSchema,
  noLimitSchema,
  unretrievedExceptionSchema,
} from './schema.ts';

/** What findings are made from: a run as it was recorded, and what the program's text tells. */
export interface FindingSource {
  readonly trace: Trace;
  /** null if the text does not compile or was not looked at: some kinds are then not found. */
  readonly outline: Outline | null;
  /** Why the program did not come to its own end. */
  readonly stop?: Stop | null;
}

/** A finding before its symptom is named. */
export type Found = z.infer<typeof foundSchema>;

export type NeverAwaited = z.infer<typeof neverAwaitedSchema>;

export type BlockedLoop = z.infer<typeof blockedLoopSchema>;

export type LostTask = z.infer<typeof lostTaskSchema>;

export type UnretrievedException = z.infer<typeof unretrievedExceptionSchema>;

export type CouldOverlap = z.infer<typeof couldOverlapSchema>;

export type CancellationSwallowed = z.infer<typeof cancellationSwallowedSchema>;

export type NoLimit = z.infer<typeof noLimitSchema>;

export type DeadlockFinding = z.infer<typeof deadlockSchema>;

export type DeadlockWait = DeadlockFinding['waits'][number];

/** Something that a reviewer would say about a run, with the symptom of the course that it is. */
export type Finding = Found & { readonly symptom: string };

export type FindingKind = Finding['kind'];
