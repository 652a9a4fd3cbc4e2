import type { EventOf, Trace } from '../trace/index.ts';
import { isInEndlessFunction } from './endless-functions.ts';
import type { FindingSource, NoLimit } from './finding.ts';
import { objectName } from './object-name.ts';

type Suspended = EventOf<'suspended'>;

/** The least length of a wait in vain that is worth a finding, in seconds and as a part of the whole run. */
const LEAST = 5;
const LEAST_PART = 0.4;

/** Waits for an event, a queue or the like that ended only by a cancellation, or with the run. */
export function vainWaits({ trace, outline }: FindingSource): NoLimit[] {
  if (outline === null) return [];
  const raced = racedTasks(trace);
  const names = new Map(trace.tasks.map(({ id, name }) => [id, name]));
  return unansweredWaits(trace).flatMap(({ suspended, end }): NoLimit[] => {
    const { task: id, wait, limit, calls = [], line = null, t } = suspended;
    const seconds = end - t;
    const isShort = seconds < LEAST || seconds < LEAST_PART * trace.elapsed;
    if (isShort || limit !== undefined || raced.has(id)) return [];
    // A worker in an endless loop is meant to wait for its next job.
    if (calls.length === 0 || calls.some((call) => isInEndlessFunction(call.line, outline))) return [];
    if (wait.for !== 'future' && (wait.for !== 'object' || /Lock|Semaphore/.test(wait.object))) return [];
    const what =
      objectName(line, outline) ?? (wait.for === 'object' ? wait.object : (calls.at(-1)?.name ?? ''));
    return [{ kind: 'no-limit', line, what, task: names.get(id) ?? null, seconds, came: false }];
  });
}

/** The waits that a cancellation ended before the loop closed, or nothing at all; each with its end in seconds. */
function unansweredWaits(trace: Trace): { readonly suspended: Suspended; readonly end: number }[] {
  const waiting = new Map<number, Suspended>();
  const requested = new Set<number>();
  const waits: { suspended: Suspended; end: number }[] = [];
  let resumed: Suspended | null = null;
  for (const event of trace.events) {
    if (event.type === 'closing') return waits;
    if (event.type === 'suspended') waiting.set(event.task, joined(resumed, event));
    else if (event.type === 'cancel-requested') requested.add(event.task);
    else if (event.type === 'resumed') {
      resumed = waiting.get(event.task) ?? null;
      waiting.delete(event.task);
    } else if (event.type === 'cancel-delivered' && requested.delete(event.task)) {
      if (resumed?.task === event.task) waits.push({ suspended: resumed, end: event.t });
    }
  }
  for (const suspended of waiting.values()) waits.push({ suspended, end: trace.elapsed });
  return waits;
}

/** A wait for a condition counts as one, however often it is woken and the condition does not hold yet. */
function joined(before: Suspended | null, now: Suspended): Suspended {
  const isSame = before?.task === now.task && before.line === now.line;
  const isCondition = before?.wait.for === 'object' && before.wait.object === 'Condition';
  return isSame && isCondition ? { ...now, t: before.t } : now;
}

/** The tasks awaited by `asyncio.wait`, which may be waited for in part, or for a limited time. */
function racedTasks({ events }: Trace): Set<number> {
  const raced = new Set<number>();
  for (const event of events) {
    if (event.type !== 'suspended' || event.wait.for !== 'tasks' || event.stack.at(-1) !== 'wait') continue;
    for (const task of event.wait.tasks) raced.add(task);
  }
  return raced;
}
