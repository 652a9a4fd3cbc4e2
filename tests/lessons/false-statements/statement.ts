import type { Random } from '../../conformance/generate/random.ts';

/** A place of the course at which something is stated that a program settles. */
export interface Statement {
  /** What is made false there. */
  readonly kind: string;
  readonly where: string;
  /** Makes it false in a copy, and asks the checks. @returns what is stated now, and what they say of it */
  readonly falsify: (random: Random) => Promise<Verdict> | Verdict;
}

export interface Verdict {
  readonly stated: unknown;
  /** Nothing, if the checks let it pass. */
  readonly faults: readonly unknown[];
}
