import type { Words } from '../../i18n/index.ts';
import {
  type History,
  isOver,
  type Moment,
  type TraceEvent,
  timersOf,
  type Wait,
} from '../../trace/index.ts';
import { describeWait, nameList, nameOf } from '../text/names.ts';
import { timerName } from './loop.ts';

/** Names of one list go up to this length, in characters; more timers than this are not told apart. */
const LIST = 30;
const TIMERS = 100;
/** Timers that are named. */
const DUE = 2;

/** What the loop does at the last event and why, in one sentence. */
export function explainStep(history: History, position: number, words: Words): string {
  const { explain } = words.stepper;
  const event = history.eventAt(position);
  if (event === null) return explain.before;
  const before = factsBefore(event, history, position);
  const moment = history.at(position);
  const next = history.eventAt(position + 1);
  const name = (id: number) => nameOf(id, moment.tasks);
  const isInLoop = history.turns.count === 0 || history.turns.of(position - 1) !== null;
  switch (event.type) {
    case 'task-created': {
      const isEager = next?.type === 'started' && next.task === event.task && runs(moment) !== null;
      if (isEager) return explain.createdEager;
      const isAsleep = runsInThisTurn(event.task, history, position);
      return isAsleep ? explain.createdAsleep : explain.created(moment.ready.size - 1);
    }
    case 'started':
    case 'resumed':
      return before.running === null ? explain.runs(before.ready) : explain.runsInside(name(before.running));
    case 'suspended':
      return suspended(event, moment, next, words);
    case 'ready':
      return explain.ready(
        reasonOf(event.task, before, history, position, words),
        runsInThisTurn(event.task, history, position),
      );
    case 'finished':
      return finished(event, moment, history, position, words);
    case 'cancel-requested':
      if (event.by !== null) return explain.cancelRequested;
      if (moment.closing) return explain.cancelledAtEnd;
      return history.phaseAt(position) === 'timers' ? explain.limitIsUp : explain.cancelRequested;
    case 'printed':
      if (!isInLoop) return explain.outside;
      return event.task === null ? explain.callback : explain.holds(name(event.task), moment.ready.size);
    case 'blocked': {
      if (!isInLoop) return explain.outside;
      const end = event.t + event.seconds;
      const due = timersOf(moment, TIMERS).first.filter(({ until }) => until <= end).length;
      return explain.blocks(words.seconds(event.seconds), due);
    }
    case 'idle':
      return idle(event.until, moment, words);
    default:
      return explain.others[event.type];
  }
}

interface Facts {
  /** How many were ready. */
  readonly ready: number;
  readonly running: number | null;
  /** What the event's task waited for. */
  readonly wait: Wait | null;
  readonly isCancelled: boolean;
}

/** The history has one moment at a time: what is to be known of the one before is read off first. */
function factsBefore(event: TraceEvent, history: History, position: number): Facts {
  const moment = history.at(position - 1);
  const task = 'task' in event ? moment.tasks.get(event.task ?? 0) : undefined;
  return {
    ready: moment.ready.size,
    running: runs(moment),
    wait: task?.wait ?? null,
    isCancelled: task?.cancelRequested ?? false,
  };
}

function runs({ tasks }: Moment): number | null {
  for (const { id, state } of tasks.values()) if (state === 'running' || state === 'blocking') return id;
  return null;
}

function suspended(
  { task, wait, limit }: Extract<TraceEvent, { type: 'suspended' }>,
  moment: Moment,
  next: TraceEvent | null,
  words: Words,
): string {
  const { explain } = words.stepper;
  const isNext = next !== null && (next.type === 'started' || next.type === 'resumed') && next.task !== task;
  const then =
    next?.type === 'idle' ? explain.nobody : isNext ? explain.next(nameOf(next.task, moment.tasks)) : '';
  const after = limit === undefined ? then : explain.limit(words.seconds(limit));
  switch (wait.for) {
    case 'turn':
      return explain.yields + after;
    case 'timer':
      return explain.setsTimer(words.seconds(wait.until)) + after;
    case 'tasks':
      return explain.waitsForTasks(describeWait(wait, moment.tasks, LIST, words)) + after;
    case 'object':
      return explain.waitsForObject(describeWait(wait, moment.tasks, LIST, words)) + after;
    default:
      return explain.waits[wait.for] + after;
  }
}

/** Whether a task that is ready now runs in the turn that is under way: another thread has put it into the queue while the loop slept. */
function runsInThisTurn(task: number, { trace: { events }, turns }: History, position: number): boolean {
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

/** Why a task becomes ready. */
function reasonOf(
  task: number,
  { wait, running, isCancelled }: Facts,
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

function finished(
  { task, outcome }: Extract<TraceEvent, { type: 'finished' }>,
  moment: Moment,
  history: History,
  position: number,
  words: Words,
): string {
  const { explain } = words.stepper;
  const list = (ids: readonly number[]) => nameList(ids, moment.tasks, LIST, words);
  const woken = wokenBy(task, history, position);
  if (woken.length > 0) return explain.hasWoken(list(woken));
  const waiting = [...moment.tasks.values()].filter(
    ({ wait }) => wait?.for === 'tasks' && wait.tasks.includes(task),
  );
  const [first] = waiting;
  if (first !== undefined) {
    const { wait } = first;
    const left = (wait?.for === 'tasks' ? wait.tasks : []).filter((id) => {
      const other = moment.tasks.get(id);
      return other !== undefined && !isOver(other);
    });
    const who = list(waiting.map(({ id }) => id));
    const isWoken = left.length === 0 || isReadyInNextTurn(first.id, history, position);
    return isWoken ? explain.willWake(who) : explain.waitsForMore(who, list(left));
  }
  const isMain = moment.tasks.get(task)?.parent === null && history.turns.of(position) === null;
  if (isMain) return explain.mainIsOver;
  return outcome === 'failed' ? explain.failedAlone : explain.isOver;
}

/** The tasks that a task has made ready right before its end, and that waited for it. */
function wokenBy(task: number, { trace: { events } }: History, position: number): number[] {
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
function isReadyInNextTurn(task: number, { trace: { events }, turns }: History, position: number): boolean {
  const last = (turns.of(position - 1) ?? 0) + 1;
  for (let index = position; index < events.length && (turns.of(index) ?? last) <= last; index++) {
    const event = events[index];
    if (event?.type === 'ready' && event.task === task) return true;
  }
  return false;
}

function idle(until: number | null, moment: Moment, words: Words): string {
  const { explain } = words.stepper;
  if (until === null) return explain.waitsOutside;
  const { first } = timersOf(moment, TIMERS);
  const [earliest] = first;
  const due = first.filter((timer) => timer.until === earliest?.until);
  const names = due.slice(0, DUE).map((timer) => timerName(timer, words));
  const rest = due.length > DUE ? words.more(due.length - DUE) : '';
  return explain.sleeps((names.join(', ') || words.stepper.other) + rest);
}
