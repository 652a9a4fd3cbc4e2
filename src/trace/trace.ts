import type { z } from 'zod';
import type {
  eventSchema,
  figuresSchema,
  outcomeSchema,
  taskSchema,
  traceSchema,
  waitSchema,
} from './schema.ts';

/** Everything that happened in one run of a program, in order. Every view is drawn from this and nothing else. */
export type Trace = z.infer<typeof traceSchema>;

/** Something that happened, at a time. */
export type TraceEvent = z.infer<typeof eventSchema>;

/** What a suspended task waits for. */
export type Wait = z.infer<typeof waitSchema>;

/** What a program measures while it holds a crowd of connections. */
export type Figures = z.infer<typeof figuresSchema>;

/** How a task ended. */
export type TaskOutcome = z.infer<typeof outcomeSchema>;

/** A task's life in brief. */
export type TaskSummary = z.infer<typeof taskSchema>;
