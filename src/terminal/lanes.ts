import {
  advance,
  beginning,
  type TaskMoment,
  type TaskOutcome,
  type Trace,
  type Wait,
} from '../trace/index.ts';
import { labelOf, shownState } from './names.ts';
import { isOver } from './survey.ts';
import type { ShownState } from './theme.ts';
import { arrange } from './tree.ts';

/** A time that a task spent in one state. Times in seconds; on a virtual clock a task runs in no time. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly state: ShownState;
  readonly wait: Wait | null;
}

/** A task's life, from its creation to its end. */
export interface Lane {
  /** The task's. */
  readonly id: number;
  readonly label: string;
  /** How many of its ancestors stand above it. */
  readonly depth: number;
  readonly stretches: readonly Stretch[];
  /** When it began and ended, in seconds. */
  readonly from: number;
  readonly to: number;
  /** `null`: it had not ended when the trace did. */
  readonly outcome: TaskOutcome | null;
}

/** On a real clock a timer is late by a little, in seconds, though nobody holds it up. */
const LATE = 0.005;

/** The lives of all tasks of a trace, children under their parents. */
export function lanes(trace: Trace): Lane[] {
  const moment = beginning();
  const stretches = new Map<number, Stretch[]>();
  for (const event of trace.events) {
    const id = 'task' in event && event.task !== null ? event.task : 0;
    const task = moment.tasks.get(id);
    const before = task && { ...task };
    advance(moment, event);
    if (event.type === 'task-created') stretches.set(id, []);
    if (task === undefined || before === undefined) continue;
    const moved = task.since !== before.since || task.state !== before.state || task.wait !== before.wait;
    if (moved) stretches.get(id)?.push(...spent(before, event.t));
  }
  return arrange([...moment.tasks.values()]).map(({ task, depth }) => {
    const to = isOver(task) ? task.since : trace.elapsed;
    const all = [...(stretches.get(task.id) ?? []), ...spent(task, to)];
    const outcome = isOver(task) ? (task.state as TaskOutcome) : null;
    return { id: task.id, label: labelOf(task), depth, stretches: all, from: task.createdAt, to, outcome };
  });
}

/**
 * The time that a task spent in its state until `to`. A timer that was due, while the thread was held up, made its
 * task ready to run: only, the loop could not know.
 */
function spent(task: TaskMoment, to: number): Stretch[] {
  if (isOver(task)) return [];
  const { since: from, wait } = task;
  const state = shownState(task);
  if (wait?.for !== 'timer' || to - wait.until < LATE) return [{ from, to, state, wait }];
  const due = Math.max(from, wait.until);
  return [
    { from, to: due, state, wait },
    { from: due, to, state: 'ready', wait: null },
  ];
}
