/**
 * Exercises: loading one, its variants, the verdict on a program. The schema and the checks for authors are imported by
 * themselves.
 */

export { CHECK_KINDS } from './checks/index.ts';
export { describeFailure, describeProgramError, missingName } from './describe.ts';
export type { Exercise } from './exercise.ts';
export {
  EXERCISE_LIMITS,
  judge,
  type RunProgram,
  type Verdict,
} from './judge.ts';
export { loadExercise } from './load.ts';
export { variantCount, variantOf } from './variant.ts';
