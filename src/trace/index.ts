export { type Call, calls } from './calls.ts';
export { type Drift, drifts } from './drifts.ts';
export {
  type Ask,
  type Fact,
  factOf,
  printedLines,
  withoutAddresses,
} from './facts.ts';
export { History } from './history.ts';
export { LATE } from './lane-builder.ts';
export { type AbandonedThread, type Interval, type Lane, lanes, type Mark } from './lanes.ts';
export {
  advance,
  beginning,
  isOver,
  type Moment,
  stateAt,
  type TaskMoment,
  type TaskState,
  type ThreadMoment,
} from './moment.ts';
export type { Phase } from './phases.ts';
export { type Run, record, type Script, Session } from './session.ts';
export { sourceLine } from './source-line.ts';
export { type Standing, type Standings, standings } from './standings.ts';
export { type Survey, survey } from './survey.ts';
export { type TaskLines, taskLines } from './task-lines.ts';
export { type TreeRow, taskTree } from './task-tree.ts';
export { type Timer, timersOf } from './timers.ts';
export { blockedSeconds, neverAwaited, peakFigures } from './totals.ts';
export type { EventOf, Figures, Trace, TraceEvent, Wait } from './trace.ts';
export { wakes } from './wakes.ts';
