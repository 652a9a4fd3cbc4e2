import type { Messages } from '../../i18n/index.ts';

type Words = Messages['checks']['reasons'];

/** The reason why a check fails: the name of a message, and its parameters. Times are seconds. */
export type Reason = {
  [K in keyof Words]: { readonly reason: K } & Readonly<Parameters<Words[K]>[0]>;
}[keyof Words];

/** Seconds: times that differ by less are equal, as 0.1 + 0.2 is 0.3. */
export const RESOLUTION = 1e-6;
