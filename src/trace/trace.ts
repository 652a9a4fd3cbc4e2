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

/** The events of one run of a program, in order. Every view and every verdict is made from a trace alone. */
export type Trace = z.infer<typeof traceSchema>;

export type TraceEvent = z.infer<typeof eventSchema>;

/** The event of one type: `EventOf<'suspended'>`. */
export type EventOf<T extends TraceEvent['type']> = Extract<TraceEvent, { type: T }>;

export type Wait = z.infer<typeof waitSchema>;

/** Measurements of a program with many connections. */
export type Figures = z.infer<typeof figuresSchema>;

/** The index of an event, and the local variables of the function at it, as texts by name. */
export type Locals = z.infer<typeof localsSchema>;

export type TaskOutcome = z.infer<typeof outcomeSchema>;

export type TaskSummary = z.infer<typeof taskSchema>;
