/** Findings: the remarks of a reviewer about a run. */
export { couldOverlap } from './could-overlap.ts';
export { deadlock } from './deadlock.ts';
export { describeFinding } from './describe.ts';
export type {
  CouldOverlap,
  DeadlockFinding,
  Finding,
  FindingKind,
} from './finding.ts';
export { findings } from './findings.ts';
