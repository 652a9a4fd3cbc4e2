import type { EventOf, Trace } from '../trace/index.ts';
import type { FindingSource, NoLimit } from './finding.ts';
import { objectName } from './object-name.ts';

type Suspended = EventOf<'suspended'>;

/** A wait that came to nothing counts from so many seconds on, and from such a part of the whole run. */
const LEAST = 5;
const LEAST_PART = 0.4;

/** Waits for an event, a queue or the like that never came: they were given up, or the run was. */
export function vainWaits({ trace, outline }: FindingSource): NoLimit[] {
  if (outline === null) return [];
  const endless = outline.functions.filter((each) => each.isEndless);
  const isEndless = (line: number) => endless.some((each) => each.line <= line && line <= each.endLine);
  const raced = racedTasks(trace);
  const names = new Map(trace.tasks.map(({ id, name }) => [id, name]));
  return unansweredWaits(trace).flatMap(({ suspended, end }): NoLimit[] => {
    const { task: id, wait, limit, calls = [], line = null, t } = suspended;
    const seconds = end - t;
    const isShort = seconds < LEAST || seconds < LEAST_PART * trace.elapsed;
    if (isShort || limit !== undefined || raced.has(id)) return [];
    // A worker that waits for its next job does so for as long as there may be one.
    if (calls.length === 0 || calls.some((call) => isEndless(call.line))) return [];
    if (wait.for !== 'future' && (wait.for !== 'object' || /Lock|Semaphore/.test(wait.object))) return [];
    const what =
      objectName(line, outline) ?? (wait.for === 'object' ? wait.object : (calls.at(-1)?.name ?? ''));
    return [{ kind: 'no-limit', line, what, task: names.get(id) ?? null, seconds, came: false }];
  });
}

/** The waits that a cancellation ended before the loop closed, or nothing at all; until when each lasted. */
function unansweredWaits(trace: Trace): { readonly suspended: Suspended; readonly end: number }[] {
  const waiting = new Map<number, Suspended>();
  const requested = new Set<number>();
  const found: { suspended: Suspended; end: number }[] = [];
  let resumed: Suspended | null = null;
  for (const event of trace.events) {
    if (event.type === 'closing') return found;
    if (event.type === 'suspended') waiting.set(event.task, continued(resumed, event));
    else if (event.type === 'cancel-requested') requested.add(event.task);
    else if (event.type === 'resumed') {
      resumed = waiting.get(event.task) ?? null;
      waiting.delete(event.task);
    } else if (event.type === 'cancel-delivered' && requested.delete(event.task)) {
      if (resumed?.task === event.task) found.push({ suspended: resumed, end: event.t });
    }
  }
  for (const suspended of waiting.values()) found.push({ suspended, end: trace.elapsed });
  return found;
}

/** A wait for a condition is one wait, however often it is woken to see that it does not hold yet. */
function continued(before: Suspended | null, now: Suspended): Suspended {
  const isSame = before?.task === now.task && before.line === now.line;
  const isCondition = before?.wait.for === 'object' && before.wait.object === 'Condition';
  return isSame && isCondition ? { ...now, t: before.t } : now;
}

/** Tasks that somebody waited for with `asyncio.wait`: the first of several, or for so long. */
function racedTasks({ events }: Trace): Set<number> {
  const raced = new Set<number>();
  for (const event of events) {
    if (event.type !== 'suspended' || event.wait.for !== 'tasks' || event.stack.at(-1) !== 'wait') continue;
    for (const task of event.wait.tasks) raced.add(task);
  }
  return raced;
}
