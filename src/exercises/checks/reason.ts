import type { z } from 'zod';
import type { reasonSchema } from '../schema/reason.ts';

/** Why a check fails: the name of a message, and what that says. Times are seconds. */
export type Reason = z.infer<typeof reasonSchema>;

/** Times that are so near to each other are the same: 0.1 + 0.2 is 0.3. */
export const RESOLUTION = 1e-6;
