import type { Random, Text } from '../../../questions/index.ts';

export interface Mistake {
  readonly value: number | string | string[];
  readonly why: Text;
}

/** A generated program, and a question about it. The right answer comes from its run and is not computed here. */
export interface Puzzle {
  readonly code: string[];
  readonly ask: 'elapsed' | 'lines' | 'last-line';
  readonly why: Text;
  /** Choices that the run proves right, or that repeat another, are left out. */
  readonly mistakes: readonly Mistake[];
  readonly hint: Text;
  readonly explanation: Text;
}

/** A way of making puzzles. Its name must never change: the journal knows answers by it. */
export interface Template {
  readonly name: string;
  readonly chapter: string;
  readonly rows: string[];
  make(random: Random): Puzzle;
}
