export {
  advance,
  beginning,
  type Moment,
  stateAt,
  type TaskMoment,
  type TaskState,
  type ThreadState,
} from './moment.ts';
export type { Language } from './recorder.ts';
export { print, type Run, record, type Script, Session, type SessionOptions } from './session.ts';
export type { TaskOutcome, TaskSummary, Trace, TraceEvent, Wait } from './trace.ts';
