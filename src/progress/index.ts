/**
 * The learner's progress, light enough to load for reading one page. Reviews (`review.ts`), compaction, export, import and
 * reset are imported by themselves.
 */
export { stateDirectory } from './home.ts';
export { describeProblem, type Problem } from './problem.ts';
export { openProgress, type Progress } from './progress.ts';
export type { Answer, Attempt, AttemptRecord, Finish, Grade, Origin } from './record.ts';
export type { Bookmark, State } from './state.ts';
