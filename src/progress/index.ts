/**
 * The learner's record, light enough to be loaded for the reading of one page. Reviews (`review.ts`), compaction,
 * export, import and reset have doors of their own.
 */
export { stateDirectory } from './home.ts';
export { describeProblem, type Problem } from './problem.ts';
export { openProgress, type Progress } from './progress.ts';
export type { Answer, Attempt, AttemptRecord, Finish, Grade, Origin } from './record.ts';
export type { Bookmark, State } from './state.ts';
