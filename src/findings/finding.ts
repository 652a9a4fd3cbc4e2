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

/** The source of findings: a run, and the facts known from the program's text. */
export interface FindingSource {
  readonly trace: Trace;
  /** null if the text does not compile or was not read: some kinds are then not found. */
  readonly outline: Outline | null;
  /** The reason why the program did not end by itself. */
  readonly stop?: Stop | null;
}

/** A finding before its symptom is named. */
export type FindingFacts = z.infer<typeof foundSchema>;

export type NeverAwaited = z.infer<typeof neverAwaitedSchema>;

export type BlockedLoop = z.infer<typeof blockedLoopSchema>;

export type LostTask = z.infer<typeof lostTaskSchema>;

export type UnretrievedException = z.infer<typeof unretrievedExceptionSchema>;

export type CouldOverlap = z.infer<typeof couldOverlapSchema>;

export type CancellationSwallowed = z.infer<typeof cancellationSwallowedSchema>;

export type NoLimit = z.infer<typeof noLimitSchema>;

export type DeadlockFinding = z.infer<typeof deadlockSchema>;

export type DeadlockWait = DeadlockFinding['waits'][number];

/** A remark of a reviewer about a run, with the id of the course's symptom for it. */
export type Finding = FindingFacts & { readonly symptom: string };

export type FindingKind = Finding['kind'];
