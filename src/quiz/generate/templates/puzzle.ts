import type { Random, Text } from '../../../questions/index.ts';

/** A wrong answer, and the misconception that leads to it. */
export interface Mistake {
  readonly value: number | string | string[];
  readonly why: Text;
}

/** A program that was made up, and what is asked of it. The right answer is what its run says: nobody computes it. */
export interface Puzzle {
  readonly code: string[];
  readonly ask: 'elapsed' | 'lines' | 'last-line';
  /** Why the right answer is right. */
  readonly why: Text;
  /** Choices that the run proves right, or that repeat another, are left out. */
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
  readonly rows: string[];
  make(random: Random): Puzzle;
}
