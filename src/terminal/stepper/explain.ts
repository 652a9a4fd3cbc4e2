import type { Words } from '../../i18n/index.ts';
import {
  type EventOf,
  type History,
  isOver,
  type Moment,
  type TraceEvent,
  timersOf,
} from '../../trace/index.ts';
import { describeWait, nameList, nameOf } from '../text/names.ts';
import { timerName } from './loop.ts';
import { isReadyInNextTurn, type ReadyFacts, reasonOf, runsInThisTurn, wokenBy } from './wakeups.ts';

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

interface Facts extends ReadyFacts {
  /** How many were ready. */
  readonly ready: number;
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
  { task, wait, limit }: EventOf<'suspended'>,
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

function finished(
  { task, outcome }: EventOf<'finished'>,
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
