import type { z } from 'zod';
import type { reasonSchema } from '../schema/reason.ts';

/** The reason why a check fails: the name of a message, and its parameters. Times are seconds. */
export type Reason = z.infer<typeof reasonSchema>;

/** Seconds: times that differ by less are equal, as 0.1 + 0.2 is 0.3. */
export const RESOLUTION = 1e-6;
