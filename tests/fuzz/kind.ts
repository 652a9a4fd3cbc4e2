import type { Random } from '../conformance/generate/random.ts';

/** One kind of thing that nobody would write, and what the program has to make of it. */
export interface Kind {
  /** How many of 100,000 cases are of this kind. */
  readonly cases: number;
  /** Tries one. The same choices make the same case. @throws what is wrong with what the program made of it */
  run(random: Random): void | Promise<void>;
  /**
   * Seconds of processor time and bytes of memory that the program itself took in the last case, where it ran in a process
   * of its own; else those of this process count.
   */
  usage?(): Usage;
}

export interface Usage {
  readonly seconds: number;
  readonly bytes: number;
}
