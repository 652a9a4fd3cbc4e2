import type { z } from 'zod';
import type {
  eventSchema,
  figuresSchema,
  outcomeSchema,
  taskSchema,
  traceSchema,
  waitSchema,
} from './schema.ts';

/** All events of one run of a program, in order. Every view and every verdict is made from this alone. */
export type Trace = z.infer<typeof traceSchema>;

export type TraceEvent = z.infer<typeof eventSchema>;

/** What a suspended task waits for. */
export type Wait = z.infer<typeof waitSchema>;

/** What a program measures while it holds a crowd of connections. */
export type Figures = z.infer<typeof figuresSchema>;

export type TaskOutcome = z.infer<typeof outcomeSchema>;

export type TaskSummary = z.infer<typeof taskSchema>;
