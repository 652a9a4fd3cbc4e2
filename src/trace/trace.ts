import type { z } from 'zod';
import type {
  eventSchema,
  figuresSchema,
  localsSchema,
  outcomeSchema,
  taskSchema,
  traceSchema,
  waitSchema,
} from './schema.ts';

/** All events of one run of a program, in order. Every view and every verdict is made from this alone. */
export type Trace = z.infer<typeof traceSchema>;

export type TraceEvent = z.infer<typeof eventSchema>;

export type Wait = z.infer<typeof waitSchema>;

/** Measurements of a program that holds a crowd of connections. */
export type Figures = z.infer<typeof figuresSchema>;

/** From an event on, by its index: the local variables of the function that stands there. */
export type Locals = z.infer<typeof localsSchema>;

export type TaskOutcome = z.infer<typeof outcomeSchema>;

export type TaskSummary = z.infer<typeof taskSchema>;
