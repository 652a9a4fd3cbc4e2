import type { Script } from '../trace/index.ts';

/** One program, in the two languages. All three say the same; the tests run them all. */
export interface Program {
  /** The program, to be run and recorded here. */
  readonly script: Script;
  /** The same in Python, as it is shown: a whole script, on the standard library alone. */
  readonly python: string;
  /** The same in TypeScript, as it is shown: a whole module on `asynctutor/asyncio`. */
  readonly typescript: string;
}

/** One way of doing the work that a demo is about. */
export interface Variant {
  /** What tells this way from the other, in a few words: `together`, `one after another`. */
  readonly label: string;
  readonly program: Program;
}

/** A program to watch, beside the other way of doing the same work. */
export interface Demo {
  /** As it is asked for on the command line: `gather`, `pitfalls blocking`. */
  readonly name: string;
  /** What it shows, in one line. */
  readonly summary: string;
  /** What to notice while it runs: a sentence or two each. */
  readonly notice: readonly string[];
  /** `pitfall`: the first variant is the mistake, the second the remedy, and both are watched. */
  readonly kind: 'comparison' | 'pitfall';
  readonly variants: readonly [Variant, Variant];
}

/** Demos that belong together, and are watched one after the other when the group is asked for. */
export interface DemoGroup {
  /** As it is asked for on the command line. */
  readonly name: string;
  /** What its demos have in common, in one line. */
  readonly summary: string;
  readonly kind: 'group';
  readonly members: readonly Demo[];
}
