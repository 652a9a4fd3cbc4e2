import {
  advance,
  beginning,
  type TaskMoment,
  type TaskOutcome,
  type Trace,
  type TraceEvent,
} from '../trace/index.ts';
import { labelOf, shownState } from './chart/names.ts';
import { holds } from './holds.ts';
import type { Band, Lane, Mark, Stretch } from './lanes.ts';
import { isOver } from './survey.ts';
import { arrange } from './tree.ts';
import { wakes } from './wakes.ts';

/** On a real clock everything is late by a little, in seconds, though nobody holds it up. */
export const LATE = 0.005;

/** What is known so far of a task's life. */
interface Life {
  readonly stretches: (Omit<Stretch, 'releasedBy'> & { releasedBy: number | null })[];
  readonly marks: Mark[];
  readonly bands: Band[];
  /** Its threads that are running, and since when it has not waited for them; `null` before it has had any. */
  threads: Map<number, number | null> | null;
  /** When a time limit of its was up that the loop has only now got to. */
  overdue: number | null;
  retrievedAt: number | null;
}

/** The first so many tasks in the order of the lanes. */
function firstOf({ events }: Trace, most: number): ReadonlySet<number> {
  const tasks = events
    .filter((event) => event.type === 'task-created')
    .map(({ task: id, parent }) => ({ id, parent }));
  return new Set(arrange(tasks, most).map(({ task }) => task.id));
}

/** Follows the events of a trace, and tells the lives of its tasks in the end. */
export class Lives {
  private readonly moment = beginning();
  private readonly lives = new Map<number, Life>();
  /** How the tasks ended whose lives are not told. */
  private readonly untold = new Map<number, TaskOutcome | null>();
  private readonly told: ReadonlySet<number> | null;
  private readonly wakes;
  private readonly holder;
  private nextWake = 0;

  constructor(trace: Trace, most: number) {
    this.told = most === Infinity ? null : firstOf(trace, most);
    this.wakes = wakes(trace);
    this.holder = holds(trace, LATE);
  }

  follow(event: TraceEvent): void {
    // An operator `in` for so many forms of events takes as long as all the rest.
    const { task: id } = event as { readonly task?: number | null };
    if (!id || this.told === null || this.told.has(id)) this.live(event, id ?? 0);
    else if (event.type === 'task-created') this.untold.set(id, null);
    else if (event.type === 'finished') this.untold.set(id, event.outcome);
  }

  private live(event: TraceEvent, id: number): void {
    const { moment, lives } = this;
    const task = moment.tasks.get(id);
    const life = task && lives.get(task.id);
    if (task !== undefined && life !== undefined && changesState(event)) this.spend(task, life, event.t);
    if (event.type === 'thread-ended') this.endThread(event.thread, event.t, true);
    advance(moment, event);
    switch (event.type) {
      case 'task-created':
        lives.set(event.task, {
          stretches: [],
          marks: [],
          bands: [],
          threads: null,
          overdue: null,
          retrievedAt: null,
        });
        break;
      case 'ready':
        if (life !== undefined) this.release(event, life);
        break;
      case 'cancel-requested':
        life?.marks.push({ kind: event.type, t: event.t, by: event.by });
        if (life !== undefined && task !== undefined && event.by === null && task.late >= LATE) {
          life.overdue = event.t - task.late;
        }
        break;
      case 'cancel-delivered':
        life?.marks.push({ kind: event.type, t: event.t });
        break;
      case 'blocked': {
        const { limit: due = Infinity } = event;
        const seenTo = event.t + event.seconds;
        if (event.t <= due && due < seenTo) life?.marks.push({ kind: 'due', t: due, seenTo });
        break;
      }
      case 'exception-retrieved':
        if (life !== undefined) life.retrievedAt = event.t;
        break;
      case 'thread-started':
        if (life !== undefined) life.threads = (life.threads ?? new Map()).set(event.thread, null);
        break;
      case 'closing':
        for (const each of moment.tasks.values()) {
          if (!isOver(each)) lives.get(each.id)?.marks.push({ kind: 'cut', t: event.t });
        }
        break;
    }
  }

  end(elapsed: number): Lane[] {
    const { moment, lives } = this;
    for (const thread of moment.threads.keys()) this.endThread(thread, elapsed, false);
    for (const task of moment.tasks.values()) {
      const life = lives.get(task.id);
      if (life !== undefined) this.spend(task, life, elapsed);
    }
    const told = arrange([...moment.tasks.values()]).map(({ task, depth }): Lane => {
      const { stretches, marks, bands, retrievedAt } = lives.get(task.id) as Life;
      return {
        id: task.id,
        label: labelOf(task),
        depth,
        stretches,
        marks: marks.sort((a, b) => a.t - b.t),
        bands,
        from: task.createdAt,
        to: isOver(task) ? task.since : elapsed,
        outcome: isOver(task) ? (task.state as TaskOutcome) : null,
        retrievedAt,
      };
    });
    const none = {
      label: '',
      depth: 0,
      stretches: [],
      marks: [],
      bands: [],
      from: 0,
      to: 0,
      retrievedAt: null,
    };
    return [...told, ...[...this.untold].map(([id, outcome]): Lane => ({ id, ...none, outcome }))];
  }

  /** Notes the time that a task has spent in its state until `to`. */
  private spend(task: TaskMoment, life: Life, to: number): void {
    if (isOver(task)) return;
    const { since: from, wait } = task;
    const state = shownState(task);
    if (state === 'thread' && life.threads !== null) {
      for (const [thread, leftAt] of life.threads) life.threads.set(thread, leftAt ?? to);
    }
    const until = wait?.for === 'timer' && to - wait.until >= LATE ? wait.until : life.overdue;
    life.overdue = null;
    if (until === null) {
      if (to > from || state === 'running') {
        life.stretches.push({ from, to, state, wait, releasedBy: null, isLate: false });
      }
      return;
    }
    // A timer that was due, while the thread was held up, made its task ready to run: only, the loop could not know.
    const due = Math.max(from, until);
    if (due > from) life.stretches.push({ from, to: due, state, wait, releasedBy: null, isLate: false });
    life.stretches.push({ from: due, to, state: 'ready', wait: null, releasedBy: null, isLate: true });
    const mark: Mark = { kind: 'due', t: due, seenTo: to };
    life.marks.push(mark);
    const holder = this.holder(due);
    if (holder !== task.id) this.lives.get(holder ?? 0)?.marks.push(mark);
  }

  /** The wait that has just been noted is over: by whom? */
  private release({ task: id, t }: Extract<TraceEvent, { type: 'ready' }>, life: Life): void {
    const wake = this.wakes[this.nextWake];
    if (wake === undefined || wake.task !== id || wake.t !== t) return;
    this.nextWake++;
    const last = life.stretches.at(-1);
    const isOver = last?.state === 'waiting' && last.to === t;
    if (isOver && !this.moment.tasks.get(id)?.cancelRequested) last.releasedBy = wake.by;
  }

  private endThread(id: number, t: number, ended: boolean): void {
    const { name = null, task = null, since: from = 0 } = this.moment.threads.get(id) ?? {};
    const life = this.lives.get(task ?? 0);
    const leftAt = life?.threads?.get(id);
    life?.threads?.delete(id);
    const owner = this.moment.tasks.get(task ?? 0);
    if (life === undefined || owner === undefined) return;
    // As long as the task waits in it, the task's own lane is the band.
    const waits = leftAt === null && shownState(owner) === 'thread';
    if (!waits) life.bands.push({ id, name, from, leftAt: leftAt ?? from, to: t, ended });
  }
}

/** Whether a task is in another state after the event than before, or begins to be in the same again. */
function changesState({ type }: TraceEvent): boolean {
  switch (type) {
    case 'started':
    case 'resumed':
    case 'suspended':
    case 'ready':
    case 'finished':
    case 'blocked':
      return true;
    default:
      return false;
  }
}
