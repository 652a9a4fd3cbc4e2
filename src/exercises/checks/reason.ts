import type { Messages } from '../../i18n/index.ts';

type Words = Messages['checks']['reasons'];

/** Why a check fails: the name of a message, and what that says. Times are seconds. */
export type Reason = {
  [K in keyof Words]: { readonly reason: K } & Readonly<Parameters<Words[K]>[0]>;
}[keyof Words];

/** Times that are so near to each other are the same: 0.1 + 0.2 is 0.3. */
export const RESOLUTION = 1e-6;
