import type { Exercise, Verdict } from '../../exercises/index.ts';
import { joinLines } from '../../text/index.ts';
import type { SourceProblem } from '../watching/read-source.ts';

/** An exercise in the form in which it is worked on. */
export interface ChosenExercise {
  /** With the words of its variant. */
  readonly exercise: Exercise;
  /** The name of its file, without `.py`: the id, with the number of a variant after it. */
  readonly name: string;
  readonly chapter: string;
  readonly variant: number;
}

export type Panel = 'exercise' | 'timeline' | 'solution' | 'differences' | 'help';

/** What the learner has done so far, and what came of it. */
export interface Work extends ChosenExercise {
  readonly path: string;
  /** Whether there is something of another time in it. */
  isOld: boolean;
  /** The program that was judged last, and the verdict; null before the first. */
  judged: { readonly source: string; readonly verdict: Verdict } | null;
  isJudging: boolean;
  /** Why the file is no program. */
  problem: SourceProblem | null;
  /** The runs of the solution, once they are there. */
  possible: Verdict | null;
  /** How many programs of the learner's were judged. */
  tries: number;
  hints: number;
  isSolved: boolean;
  /** Whether the solution was seen before it was solved. */
  isSolutionSeen: boolean;
  panel: Panel;
  /** What was asked, and `y` leads to. */
  asked: 'solution' | 'differences' | null;
  message: string | null;
  /** The title of the exercise that comes after this one. */
  readonly next: string | null;
}

/** The text of the file at the beginning. */
export function starterOf({ exercise }: ChosenExercise): string {
  return joinLines(exercise.starter);
}
