import type { z } from 'zod';
import type { eventSchema, outcomeSchema, taskSchema, traceSchema, waitSchema } from './schema.ts';

/** Everything that happened in one run of a program, in order. Every view is drawn from this and nothing else. */
export type Trace = z.infer<typeof traceSchema>;

/** Something that happened, at a time. */
export type TraceEvent = z.infer<typeof eventSchema>;

/** What a suspended task waits for. */
export type Wait = z.infer<typeof waitSchema>;

/** How a task ended. */
export type TaskOutcome = z.infer<typeof outcomeSchema>;

/** A task's life in brief. */
export type TaskSummary = z.infer<typeof taskSchema>;
