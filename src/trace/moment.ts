import type { TaskOutcome, Trace, TraceEvent, Wait } from './trace.ts';

/** The states of a task that a view can show. */
export type TaskState = 'ready' | 'running' | 'timer' | 'waiting' | 'blocking' | TaskOutcome;

/** A task at a moment. */
export interface TaskMoment {
  readonly id: number;
  readonly name: string;
  readonly parent: number | null;
  readonly createdAt: number;
  state: TaskState;
  /** Since when it has been in this state, in seconds. */
  since: number;
  /** What it waits for, while it does. */
  wait: Wait | null;
  /** The coroutines it is suspended in, outermost first. */
  stack: readonly string[];
  /** A cancellation was asked for, and has not been delivered. */
  cancelRequested: boolean;
}

/** What the one thread is doing: running a task, held up by one, or waiting for something to be due. */
export type ThreadState = 'running' | 'blocked' | 'idle';

/** A program at a moment: what is known of it after some of its events. */
export interface Moment {
  t: number;
  readonly tasks: Map<number, TaskMoment>;
  readonly output: { t: number; text: string }[];
  readonly reports: { t: number; text: string }[];
  /** Coroutines known to have been forgotten. */
  readonly neverAwaited: string[];
  thread: ThreadState;
  /** Until when the thread is idle or blocked, in seconds; `null` when nobody knows. */
  threadUntil: number | null;
}

/** A program before its first event. */
export function beginning(): Moment {
  return {
    t: 0,
    tasks: new Map(),
    output: [],
    reports: [],
    neverAwaited: [],
    thread: 'running',
    threadUntil: null,
  };
}

/** Brings a moment up to the next event. Changes it in place: a live view follows thousands of events. */
export function advance(moment: Moment, event: TraceEvent): void {
  moment.t = event.t;
  if (event.type !== 'idle') {
    moment.thread = event.type === 'blocked' ? 'blocked' : 'running';
    moment.threadUntil = event.type === 'blocked' ? event.t + event.seconds : null;
  }
  switch (event.type) {
    case 'task-created': {
      const { task: id, name, parent, t } = event;
      const fresh = { id, name, parent, createdAt: t, stack: [], cancelRequested: false };
      moment.tasks.set(id, { ...fresh, state: 'ready', since: t, wait: null });
      break;
    }
    case 'started':
    case 'resumed':
      become(moment, event, 'running');
      break;
    case 'suspended': {
      const { wait } = event;
      const state = wait.for === 'turn' ? 'ready' : wait.for === 'timer' ? 'timer' : 'waiting';
      const task = become(moment, event, state);
      task.wait = wait;
      task.stack = event.stack;
      break;
    }
    case 'ready':
      become(moment, event, 'ready');
      break;
    case 'finished':
      become(moment, event, event.outcome).cancelRequested = false;
      break;
    case 'cancel-requested':
      taskOf(moment, event.task).cancelRequested = true;
      break;
    case 'cancel-delivered':
      taskOf(moment, event.task).cancelRequested = false;
      break;
    case 'printed':
      moment.output.push({ t: event.t, text: event.text });
      break;
    case 'blocked':
      if (event.task !== null) become(moment, { t: event.t, task: event.task }, 'blocking');
      break;
    case 'idle':
      moment.thread = 'idle';
      moment.threadUntil = event.until;
      break;
    case 'never-awaited':
      moment.neverAwaited.push(event.coroutine);
      break;
    case 'reported':
      moment.reports.push({ t: event.t, text: event.text });
      break;
  }
}

/** The program as it was at `t` seconds, with all that happened at that very time. */
export function stateAt(trace: Trace, t: number): Moment {
  const moment = beginning();
  for (const event of trace.events) {
    if (event.t > t) break;
    advance(moment, event);
  }
  moment.t = t;
  return moment;
}

function become(moment: Moment, { t, task: id }: { t: number; task: number }, state: TaskState): TaskMoment {
  const task = taskOf(moment, id);
  task.state = state;
  task.since = t;
  task.wait = null;
  return task;
}

function taskOf(moment: Moment, id: number): TaskMoment {
  const task = moment.tasks.get(id);
  if (task === undefined) throw new Error(`the trace has no task ${id}`);
  return task;
}
