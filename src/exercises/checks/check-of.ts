import type { z } from 'zod';
import type { checkSchema } from '../schema/check.ts';

export type Check = z.infer<typeof checkSchema>;

export type CheckKind = Exclude<keyof Check, 'why'>;

/** The demand of a check of one kind: `CheckOf<'elapsed'>`. */
export type CheckOf<K extends CheckKind> = NonNullable<Check[K]>;
