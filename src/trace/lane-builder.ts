import type { AbandonedThread, Interval, Lane, Mark } from './lanes.ts';
import { advance, beginning, endBlock, endOfBlock, isOver, type TaskMoment } from './moment.ts';
import { taskTree } from './task-tree.ts';
import { threadHolder } from './thread-holder.ts';
import type { EventOf, TaskOutcome, Trace, TraceEvent } from './trace.ts';
import { wakes } from './wakes.ts';

/** Seconds by which every timer may be late on a real clock, though nothing blocks the loop. */
export const LATE = 0.005;

/** The events that end a task's interval. */
const STATE_CHANGES: ReadonlySet<TraceEvent['type']> = new Set([
  'started',
  'resumed',
  'suspended',
  'ready',
  'finished',
  'blocked',
] as const);

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Life {
  readonly intervals: Writable<Interval>[];
  readonly marks: Mark[];
  readonly threads: AbandonedThread[];
  /** The running threads, with the time at which the task stopped waiting for each; `null` before the first thread. */
  running: Map<number, number | null> | null;
  /** The deadline of a timeout that the loop has handled late. */
  overdue: number | null;
  retrievedAt: number | null;
}

const newLife = (): Life => ({
  intervals: [],
  marks: [],
  threads: [],
  running: null,
  overdue: null,
  retrievedAt: null,
});

const EMPTY: Omit<Lane, 'id' | 'outcome'> = {
  name: '',
  stack: [],
  depth: 0,
  intervals: [],
  marks: [],
  threads: [],
  from: 0,
  to: 0,
  retrievedAt: null,
};

export class LaneBuilder {
  private readonly moment = beginning();
  private readonly lives = new Map<number, Life>();
  /** The tasks that get a complete lane; `null` for all. */
  private readonly complete: ReadonlySet<number> | null;
  /** The outcomes of the other tasks. */
  private readonly others = new Map<number, TaskOutcome | null>();
  private readonly wakes;
  private readonly holderAt;
  private nextWake = 0;

  constructor(trace: Trace, most: number) {
    const first = () => taskTree(trace.tasks, most).map(({ task }) => task.id);
    this.complete = most === Infinity ? null : new Set(first());
    this.wakes = wakes(trace);
    this.holderAt = threadHolder(trace, LATE);
  }

  follow(event: TraceEvent): void {
    // `'task' in event`, on objects of so many shapes, takes as long as all the rest.
    const { task: id } = event as { readonly task?: number | null };
    if (!id || this.complete === null || this.complete.has(id)) this.record(event, id ?? 0);
    else if (event.type === 'task-created') this.others.set(id, null);
    else if (event.type === 'finished') this.others.set(id, event.outcome);
  }

  private record(event: TraceEvent, id: number): void {
    const { moment, lives } = this;
    const end = endOfBlock(moment, event);
    if (end !== null) this.endBlock(end);
    const task = moment.tasks.get(id);
    const life = task && lives.get(task.id);
    if (task !== undefined && life !== undefined && STATE_CHANGES.has(event.type)) {
      this.addInterval(task, life, event.t);
    }
    if (event.type === 'thread-ended') this.endThread(event.thread, event.t, true);
    // A task without a complete lane may cancel one that has one: its line belongs to no lane.
    const isByOther = event.type === 'cancel-requested' && event.by !== null && !moment.tasks.has(event.by);
    advance(moment, isByOther ? withoutLine(event) : event);
    if (event.type === 'task-created') this.lives.set(event.task, newLife());
    else if (event.type === 'closing') this.cutAll(event.t);
    else if (task !== undefined && life !== undefined) this.mark(event, task, life);
  }

  private endBlock(t: number): void {
    const { moment, lives } = this;
    const blocker = moment.tasks.get(moment.blocker ?? 0);
    const life = lives.get(blocker?.id ?? 0);
    if (blocker !== undefined && life !== undefined) this.addInterval(blocker, life, t);
    endBlock(moment, t);
  }

  private mark(event: TraceEvent, task: TaskMoment, life: Life): void {
    switch (event.type) {
      case 'ready':
        this.release(event, life);
        break;
      case 'cancel-requested':
        life.marks.push({ kind: event.type, t: event.t, by: event.by });
        if (event.by === null && task.late >= LATE) life.overdue = event.t - task.late;
        break;
      case 'cancel-delivered':
        life.marks.push({ kind: event.type, t: event.t });
        break;
      case 'blocked': {
        const { limit: due = Infinity } = event;
        const seenTo = event.t + event.seconds;
        if (event.t <= due && due < seenTo) life.marks.push({ kind: 'due', t: due, seenTo });
        break;
      }
      case 'exception-retrieved':
        life.retrievedAt = event.t;
        break;
      case 'thread-started':
        life.running = (life.running ?? new Map()).set(event.thread, null);
        break;
    }
  }

  private cutAll(t: number): void {
    for (const task of this.moment.tasks.values()) {
      if (!isOver(task)) this.lives.get(task.id)?.marks.push({ kind: 'cut', t });
    }
  }

  /** The lanes, once all events have been followed. @param elapsed the end of the trace, in seconds. */
  end(elapsed: number): Lane[] {
    const { moment, lives } = this;
    for (const thread of moment.threads.keys()) this.endThread(thread, elapsed, false);
    for (const task of moment.tasks.values()) {
      const life = lives.get(task.id);
      if (life !== undefined) this.addInterval(task, life, elapsed);
    }
    const complete = taskTree([...moment.tasks.values()]).map(({ task, depth }): Lane => {
      const { intervals, marks, threads, retrievedAt } = lives.get(task.id) as Life;
      return {
        id: task.id,
        name: task.name,
        stack: task.stack,
        depth,
        intervals,
        marks: marks.sort((a, b) => a.t - b.t),
        threads,
        from: task.createdAt,
        to: isOver(task) ? task.since : elapsed,
        outcome: isOver(task) ? (task.state as TaskOutcome) : null,
        retrievedAt,
      };
    });
    // Put `id` before the spread: an object that begins with one is ten times as slow to make.
    const others = [...this.others].map(([id, outcome]): Lane => ({ id, ...EMPTY, outcome }));
    return [...complete, ...others];
  }

  private addInterval(task: TaskMoment, life: Life, to: number): void {
    if (isOver(task)) return;
    const { since: from, state, wait } = task;
    if (state === 'thread' && life.running !== null) {
      for (const [thread, leftAt] of life.running) life.running.set(thread, leftAt ?? to);
    }
    const until = wait?.for === 'timer' && to - wait.until >= LATE ? wait.until : life.overdue;
    life.overdue = null;
    if (until === null) {
      // A step is an interval even if it takes no time, unless it was split by a block.
      if (to > from || (state === 'running' && life.intervals.at(-1)?.state !== 'blocking')) {
        life.intervals.push({ from, to, state, wait, releasedBy: null, isLate: false });
      }
      return;
    }
    // From its deadline on a task is ready to run, even while the blocked loop cannot know.
    const due = Math.max(from, until);
    if (due > from) life.intervals.push({ from, to: due, state, wait, releasedBy: null, isLate: false });
    life.intervals.push({ from: due, to, state: 'ready', wait: null, releasedBy: null, isLate: true });
    const mark: Mark = { kind: 'due', t: due, seenTo: to };
    life.marks.push(mark);
    const holder = this.holderAt(due);
    if (holder !== task.id) this.lives.get(holder ?? 0)?.marks.push(mark);
  }

  private release({ task: id, t }: EventOf<'ready'>, life: Life): void {
    const wake = this.wakes[this.nextWake];
    if (wake === undefined || wake.task !== id || wake.t !== t) return;
    this.nextWake++;
    const last = life.intervals.at(-1);
    const isWait = last?.state === 'waiting' && last.to === t;
    if (isWait && !this.moment.tasks.get(id)?.cancelRequested) last.releasedBy = wake.by;
  }

  private endThread(id: number, t: number, ended: boolean): void {
    const { name = null, task = null, since: from = 0 } = this.moment.threads.get(id) ?? {};
    const life = this.lives.get(task ?? 0);
    const leftAt = life?.running?.get(id);
    life?.running?.delete(id);
    const owner = this.moment.tasks.get(task ?? 0);
    if (life === undefined || owner === undefined) return;
    const isAwaited = leftAt === null && owner.state === 'thread';
    if (!isAwaited) life.threads.push({ id, name, from, leftAt: leftAt ?? from, to: t, ended });
  }
}

function withoutLine({ line: _, ...event }: EventOf<'cancel-requested'>): TraceEvent {
  return event;
}
