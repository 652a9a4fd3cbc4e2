import type { Random, Text } from '../../../questions/index.ts';

export interface Mistake {
  readonly value: number | string | string[];
  readonly why: Text;
}

/** A program that was made up, and what is asked of it. The right answer is what its run says: nobody computes it. */
export interface Puzzle {
  readonly code: string[];
  readonly ask: 'elapsed' | 'lines' | 'last-line';
  readonly why: Text;
  /** Choices that the run proves right, or that repeat another, are left out. */
  readonly mistakes: readonly Mistake[];
  readonly hint: Text;
  readonly explanation: Text;
}

/** A way of making puzzles. Its name stays the same for ever: what a learner did is remembered by it. */
export interface Template {
  readonly name: string;
  readonly chapter: string;
  readonly rows: string[];
  make(random: Random): Puzzle;
}
