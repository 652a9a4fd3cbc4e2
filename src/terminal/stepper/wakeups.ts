import type { Words } from '../../i18n/index.ts';
import { type History, isOver, type TraceEvent, type Wait } from '../../trace/index.ts';
import { nameOf } from '../text/names.ts';

/** How it stood right before a task became ready. */
export interface ReadyFacts {
  /** What the task waited for. */
  readonly wait: Wait | null;
  readonly running: number | null;
  readonly isCancelled: boolean;
}

/** Why a task becomes ready, in words. */
export function reasonOf(
  task: number,
  { wait, running, isCancelled }: ReadyFacts,
  history: History,
  position: number,
  words: Words,
): string {
  const { because } = words.stepper.explain;
  const { tasks } = history.at(position);
  const awaited = wait?.for === 'tasks' ? wait.tasks : [];
  const ended =
    running === null
      ? lastFinished(awaited, history, position)
      : awaited.includes(running) && isEnding(running, history, position)
        ? running
        : null;
  // A cancellation is passed on to what a task awaits: only the end of that wakes it.
  if (ended !== null) return because.finished(nameOf(ended, tasks));
  if (isCancelled) return because.cancelled;
  if (wait?.for === 'timer') return because.timer;
  if (running !== null && running !== task) return because.woken(nameOf(running, tasks));
  return wait?.for === 'outside' ? because.outside : because.complete;
}

/** Whether the step of a task that makes others ready is its last. */
function isEnding(task: number, { trace: { events } }: History, position: number): boolean {
  let index = position;
  while (events[index]?.type === 'ready') index++;
  const event = events[index];
  return event?.type === 'finished' && event.task === task;
}

/** Of these tasks, the one whose end came last. */
function lastFinished(ids: readonly number[], history: History, position: number): number | null {
  const { tasks } = history.at(position);
  let last: number | null = null;
  for (const id of ids) {
    const task = tasks.get(id);
    if (task === undefined || !isOver(task)) continue;
    if (last === null || task.since >= (tasks.get(last)?.since ?? 0)) last = id;
  }
  return last;
}

/** The tasks that a task has made ready right before its end, and that waited for it. */
export function wokenBy(task: number, { trace: { events } }: History, position: number): number[] {
  const woken: number[] = [];
  for (let index = position - 2; index >= 0; index--) {
    const event = events[index];
    if (event?.type !== 'ready') break;
    const wait = waitBefore(event.task, events, index);
    if (wait?.for === 'tasks' && wait.tasks.includes(task)) woken.unshift(event.task);
  }
  return woken;
}

function waitBefore(task: number, events: readonly TraceEvent[], index: number): Wait | null {
  for (let before = index - 1; before >= 0; before--) {
    const event = events[before];
    if (event?.type === 'suspended' && event.task === task) return event.wait;
  }
  return null;
}

/** Whether a task is woken in the turn after this one: what calls it back runs there. */
export function isReadyInNextTurn(
  task: number,
  { trace: { events }, turns }: History,
  position: number,
): boolean {
  const last = (turns.of(position - 1) ?? 0) + 1;
  for (let index = position; index < events.length && (turns.of(index) ?? last) <= last; index++) {
    const event = events[index];
    if (event?.type === 'ready' && event.task === task) return true;
  }
  return false;
}

/** Whether a task that is ready now runs in the turn that is under way: another thread has put it into the queue while the loop slept. */
export function runsInThisTurn(
  task: number,
  { trace: { events }, turns }: History,
  position: number,
): boolean {
  const turn = turns.of(position - 1);
  if (turn === null) return false;
  for (let index = position; index < events.length && turns.of(index) === turn; index++) {
    const event = events[index];
    if (event?.type === 'started' || event?.type === 'resumed') {
      if (event.task === task) return true;
    }
  }
  return false;
}
