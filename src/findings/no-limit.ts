import type { Outline } from '../cpython/index.ts';
import { type Call, calls, type TraceEvent } from '../trace/index.ts';
import { byLine } from './by-line.ts';
import { deadlock } from './deadlock.ts';
import type { FindingSource, NoLimit } from './finding.ts';
import { objectName } from './object-name.ts';

type Suspended = Extract<TraceEvent, { type: 'suspended' }>;

/** A wait that came to nothing counts from so many seconds on, and from such a part of the whole run. */
const LEAST_VAIN = 5;
const LEAST_PART = 0.4;
/** A call hangs, if it takes so many seconds, and so many times as long as others of the same function. */
const LEAST_HANG = 60;
const LEAST_FACTOR = 50;

export function noLimit(source: FindingSource): NoLimit[] {
  if (deadlock(source).length > 0) return [];
  const found = [...waitsInVain(source), ...hanging(source), ...connections(source)];
  return byLine(found).map(({ first }) => first);
}

/** Waits for an event, a queue or the like that were given up: it never came. */
function waitsInVain({ trace, outline }: FindingSource): NoLimit[] {
  const waiting = new Map<number, Suspended>();
  const names = new Map<number, string>();
  const requested = new Set<number>();
  const found: NoLimit[] = [];
  let resumed: Suspended | null = null;
  const add = (suspended: Suspended, end: number) => {
    const { wait, limit, calls: own = [], line = null, t } = suspended;
    const seconds = end - t;
    if (limit !== undefined || own.length === 0 || own.some((call) => isEndless(call.line, outline))) return;
    if (seconds < LEAST_VAIN || seconds < LEAST_PART * trace.elapsed) return;
    if (wait.for !== 'future' && (wait.for !== 'object' || /Lock|Semaphore/.test(wait.object))) return;
    const fallback = wait.for === 'object' ? wait.object : (own.at(-1)?.name ?? '');
    const what = objectName(line, outline) ?? fallback;
    const task = names.get(suspended.task) ?? null;
    found.push({ kind: 'no-limit', line, what, task, seconds, came: false });
  };
  for (const event of trace.events) {
    if (event.type === 'closing') return found;
    if (event.type === 'task-created') names.set(event.task, event.name);
    else if (event.type === 'suspended') waiting.set(event.task, continued(resumed, event));
    else if (event.type === 'cancel-requested') requested.add(event.task);
    else if (event.type === 'resumed') {
      resumed = waiting.get(event.task) ?? null;
      waiting.delete(event.task);
    } else if (
      event.type === 'cancel-delivered' &&
      requested.delete(event.task) &&
      resumed?.task === event.task
    ) {
      add(resumed, event.t);
    }
  }
  for (const suspended of waiting.values()) add(suspended, trace.elapsed);
  return found;
}

/** A wait for a condition is one wait, however often it is woken to see that it does not hold yet. */
function continued(before: Suspended | null, now: Suspended): Suspended {
  const isSame = before?.task === now.task && before.line === now.line;
  const isCondition = before?.wait.for === 'object' && before.wait.object === 'Condition';
  return isSame && isCondition ? { ...now, t: before.t } : now;
}

function isEndless(line: number, outline: Outline | null): boolean {
  return (
    outline?.functions.some((each) => each.isEndless && each.line <= line && line <= each.endLine) ?? true
  );
}

/** Calls that took far longer than others of their function. */
function hanging({ trace }: FindingSource): NoLimit[] {
  const byName = new Map<string, Call[]>();
  const limited = new Set<number>();
  for (const event of trace.events) {
    if (event.type === 'suspended' && event.limit !== undefined)
      for (const { call } of event.calls ?? []) limited.add(call);
  }
  const names = new Map(trace.tasks.map(({ id, name }) => [id, name]));
  for (const call of calls(trace)) byName.set(call.name, [...(byName.get(call.name) ?? []), call]);
  return [...byName.values()].flatMap((all) => {
    const lengths = all.map(({ start, end }) => end - start).sort((a, b) => a - b);
    const usual = lengths[(lengths.length - 1) >> 1] ?? 0;
    if (all.length < 3 || usual <= 0) return [];
    return all.flatMap((call): NoLimit[] => {
      const seconds = call.end - call.start;
      if (limited.has(call.call) || seconds < LEAST_HANG || seconds < LEAST_FACTOR * usual) return [];
      const task = names.get(call.task) ?? null;
      return [{ kind: 'no-limit', line: call.line, what: call.name, task, seconds, came: true }];
    });
  });
}

function connections({ outline }: FindingSource): NoLimit[] {
  return (outline?.connections ?? []).map(({ name, line }) => ({
    kind: 'no-limit',
    line,
    what: name,
    task: null,
    seconds: null,
    came: false,
  }));
}
