export {
  type Ask,
  type Fact,
  type FactForm,
  factOf,
  formOf,
  printedLines,
  withoutAddresses,
} from './facts.ts';
export { History, sourceLine } from './history.ts';
export {
  advance,
  beginning,
  type Drifter,
  type Moment,
  stateAt,
  type TaskMoment,
  type TaskState,
  type ThreadMoment,
  type ThreadState,
} from './moment.ts';
export type { Phase } from './phases.ts';
export type { Language } from './recorder.ts';
export { type Run, record, type Script, Session, type SessionOptions } from './session.ts';
export type { Figures, TaskOutcome, TaskSummary, Trace, TraceEvent, Wait } from './trace.ts';
