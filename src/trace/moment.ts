import { actorOf, sourceLine } from './source-line.ts';
import type { Figures, TaskOutcome, Trace, TraceEvent, Wait } from './trace.ts';

/** The states of a task. `thread`: it waits for `to_thread`. */
export type TaskState = 'ready' | 'running' | 'timer' | 'waiting' | 'thread' | 'blocking' | TaskOutcome;

export interface TaskMoment {
  readonly id: number;
  readonly name: string;
  readonly parent: number | null;
  readonly createdAt: number;
  state: TaskState;
  /** The time at which it came into this state, in seconds. */
  since: number;
  wait: Wait | null;
  /** The coroutines it is suspended in, outermost first. */
  stack: readonly string[];
  /** The earliest deadline of its timeouts, in seconds; known while it is suspended or blocks the thread. */
  limit: number | null;
  /** A cancellation was requested and has not been delivered. */
  cancelRequested: boolean;
  /** Seconds by which its last timer or timeout was overdue when the loop handled it. */
  late: number;
  /** It failed, and its exception has not been retrieved. */
  unretrieved: boolean;
  /** The line of the program at which it runs or waits; `null` if it is not known, and once the task is over. */
  line: number | null;
}

/** A worker thread. Its task may end before it. */
export interface ThreadMoment {
  readonly id: number;
  readonly task: number | null;
  /** The function in it; `null` if that has no name. */
  readonly name: string | null;
  /** When it began, in seconds. */
  readonly since: number;
}

/** A coroutine object that was not started in the step that made it, and has not been since. */
export interface DriftingCoroutine {
  readonly id: number;
  readonly coroutine: string;
  /** The task that made it; `null` if none did. */
  readonly by: number | null;
  /** In seconds. */
  readonly since: number;
}

/** The loop's thread runs callbacks, is blocked by one, or waits for a timer or something outside. */
export type ThreadState = 'running' | 'blocked' | 'idle';

export interface Moment {
  t: number;
  readonly tasks: Map<number, TaskMoment>;
  /** The tasks that are ready to run, in the order of the loop's queue. */
  readonly ready: Set<number>;
  readonly output: { t: number; text: string }[];
  readonly reports: { t: number; text: string }[];
  /** Coroutines that may still be started, by their ids. */
  readonly drifting: Map<number, DriftingCoroutine>;
  /** The names of the coroutines known to be never awaited. */
  readonly neverAwaited: string[];
  /** The worker threads that are running, by their ids. */
  readonly threads: Map<number, ThreadMoment>;
  figures: Figures | null;
  /** The main coroutine has ended: `asyncio.run` cancels the other tasks and waits for them. */
  closing: boolean;
  thread: ThreadState;
  /** The end of the idle or blocked time, in seconds; `null` if it is not known. */
  threadUntil: number | null;
  /** The task that blocks the thread; `null` while none does. */
  blocker: number | null;
  /** The current line of the code outside of all tasks: that of `asyncio.run` while a loop runs. */
  line: number | null;
}

export function beginning(): Moment {
  return {
    t: 0,
    tasks: new Map(),
    ready: new Set(),
    output: [],
    reports: [],
    drifting: new Map(),
    neverAwaited: [],
    threads: new Map(),
    figures: null,
    closing: false,
    thread: 'running',
    threadUntil: null,
    blocker: null,
    line: null,
  };
}

/** Times are sums of floating-point numbers: they are equal if they differ by fewer seconds. */
const RESOLUTION = 1e-6;

/**
 * The time, in seconds, at which the block of the thread ended, if this event shows that it has: the blocking task did
 * something, or the block's time is over. Until then only worker threads do anything. `null`: no block ends.
 */
export function endOfBlock({ blocker, threadUntil }: Moment, event: TraceEvent): number | null {
  if (blocker === null || event.type === 'thread-ended') return null;
  const { task } = event as { readonly task?: number | null };
  const until = threadUntil ?? event.t;
  return task === blocker || event.t >= until - RESOLUTION ? Math.min(event.t, until) : null;
}

/** Lets the task that blocked the thread run again. */
export function endBlock(moment: Moment, t: number): void {
  if (moment.blocker !== null) become(moment, { t, task: moment.blocker }, 'running');
  moment.blocker = null;
}

/** Applies the next event to a moment, in place: a live view follows thousands of events. */
export function advance(moment: Moment, event: TraceEvent): void {
  moment.t = event.t;
  const end = endOfBlock(moment, event);
  if (end !== null) endBlock(moment, end);
  // A worker thread runs beside the loop, whatever the loop is doing.
  if (event.type !== 'idle' && event.type !== 'thread-ended' && moment.blocker === null) {
    moment.thread = event.type === 'blocked' ? 'blocked' : 'running';
    moment.threadUntil = event.type === 'blocked' ? event.t + event.seconds : null;
  }
  const line = sourceLine(event);
  if (line !== null) {
    const actor = actorOf(event);
    if (actor === null) moment.line = line;
    else taskOf(moment, actor).line = line;
  }
  switch (event.type) {
    case 'task-created': {
      const { task: id, name, parent, t } = event;
      if (parent === null) moment.closing = false;
      // List all fields: an object made by spreading another is ten times as slow to change.
      moment.tasks.set(id, {
        id,
        name,
        parent,
        createdAt: t,
        state: 'ready',
        since: t,
        wait: null,
        stack: [],
        limit: null,
        cancelRequested: false,
        late: 0,
        unretrieved: false,
        line: null,
      });
      moment.ready.add(id);
      break;
    }
    case 'started':
    case 'resumed':
      become(moment, event, 'running').line = line;
      break;
    case 'suspended': {
      const { wait, stack } = event;
      const task = become(moment, event, suspendedState(wait, stack));
      task.wait = wait;
      task.stack = stack;
      task.limit = event.limit ?? null;
      task.line = line;
      break;
    }
    case 'ready': {
      const { wait } = taskOf(moment, event.task);
      become(moment, event, 'ready').late = wait?.for === 'timer' ? Math.max(0, event.t - wait.until) : 0;
      break;
    }
    case 'finished': {
      const task = become(moment, event, event.outcome);
      task.cancelRequested = false;
      task.unretrieved = event.outcome === 'failed';
      task.line = null;
      break;
    }
    case 'exception-retrieved':
      taskOf(moment, event.task).unretrieved = false;
      break;
    case 'cancel-requested':
      requestCancel(taskOf(moment, event.task), event);
      break;
    case 'cancel-delivered':
      taskOf(moment, event.task).cancelRequested = false;
      break;
    case 'printed':
      moment.output.push({ t: event.t, text: event.text });
      break;
    case 'blocked':
      if (event.task !== null) {
        become(moment, { t: event.t, task: event.task }, 'blocking').limit = event.limit ?? null;
        moment.blocker = event.task;
      }
      break;
    case 'idle':
      moment.thread = 'idle';
      moment.threadUntil = event.until;
      break;
    case 'coroutine-drifting': {
      const { id, coroutine, by, t: since } = event;
      moment.drifting.set(id, { id, coroutine, by, since });
      break;
    }
    case 'coroutine-taken':
      moment.drifting.delete(event.id);
      break;
    case 'never-awaited':
      if (event.id !== undefined) moment.drifting.delete(event.id);
      moment.neverAwaited.push(event.coroutine);
      break;
    case 'thread-started': {
      const { thread: id, task, name = null, t: since } = event;
      moment.threads.set(id, { id, task, name, since });
      break;
    }
    case 'thread-ended':
      moment.threads.delete(event.thread);
      break;
    case 'measured':
      moment.figures = event.figures;
      break;
    case 'closing':
      moment.closing = true;
      break;
    case 'reported':
      moment.reports.push({ t: event.t, text: event.text });
      break;
  }
}

/** The program after all events up to and at `t` seconds. */
export function stateAt(trace: Trace, t: number): Moment {
  const moment = beginning();
  for (const event of trace.events) {
    if (event.t > t) break;
    advance(moment, event);
  }
  moment.t = t;
  return moment;
}

export function isOver({ state }: Pick<TaskMoment, 'state'>): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

/** The wait for a thread is told by the coroutine that waits: to the loop it is any future. */
export function suspendedState(wait: Wait, stack: readonly string[]): TaskState {
  if (wait.for === 'turn') return 'ready';
  if (wait.for === 'timer') return 'timer';
  return wait.for === 'outside' && stack.at(-1) === 'to_thread' ? 'thread' : 'waiting';
}

function become(moment: Moment, { t, task: id }: { t: number; task: number }, state: TaskState): TaskMoment {
  const task = taskOf(moment, id);
  task.state = state;
  task.since = t;
  task.wait = null;
  if (state === 'ready') moment.ready.add(id);
  else {
    moment.ready.delete(id);
    task.limit = null;
  }
  return task;
}

function requestCancel(task: TaskMoment, { t, by }: { t: number; by: number | null }): void {
  task.cancelRequested = true;
  if (by !== null) return;
  task.late = Math.max(0, t - (task.limit ?? t));
  task.limit = null;
}

function taskOf(moment: Moment, id: number): TaskMoment {
  const task = moment.tasks.get(id);
  if (task === undefined) throw new Error(`the trace has no task ${id}`);
  return task;
}
