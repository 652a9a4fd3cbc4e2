import type { Random, Text } from '../../../questions/index.ts';
import type { Ask, Fact } from '../../../trace/facts.ts';

/** A wrong answer, and the misconception that leads to it. */
export interface Mistake {
  readonly value: Exclude<Fact, null>;
  readonly why: Text;
}

/** A program that was made up, and what is asked of it. The right answer is what its run says: nobody computes it. */
export interface Puzzle {
  readonly prompt: Text;
  readonly code: readonly string[];
  readonly ask: Extract<Ask, 'elapsed' | 'lines' | 'last-line'>;
  /** Why the right answer is right. */
  readonly why: Text;
  /** Those that the run proves right, or that say the same as another, are left out. */
  readonly mistakes: readonly Mistake[];
  readonly hint: Text;
  readonly explanation: Text;
}

/** A way of making puzzles. Its name stays the same for ever: what a learner did is remembered by it. */
export interface Template {
  readonly name: string;
  /** The chapter that teaches what it asks. */
  readonly chapter: string;
  /** The rows of the curriculum that it probes. */
  readonly rows: readonly string[];
  make(random: Random): Puzzle;
}
