import { type Call, calls, type Trace } from '../trace/index.ts';
import type { FindingSource, NoLimit } from './finding.ts';
import { groupBy } from './group-by.ts';

/** A call hangs if it takes this many seconds, and this many times as long as the median call of its function. */
const LEAST = 60;
const LEAST_FACTOR = 50;
/** A call whose name suggests a request to another machine hangs if it takes this many seconds. */
const LEAST_ANSWER = 600;
const ASKS = /(^|[._])(fetch|get|request|query|call|read|recv|receive|download|connect|ask|ping|rpc)/i;

/** Calls that took far longer than others of their function, without a timeout. */
export function hangingCalls({ trace }: FindingSource): NoLimit[] {
  const waiting = callsThatWait(trace);
  const byName = groupBy(calls(trace), ({ name }) => name);
  const names = new Map(trace.tasks.map(({ id, name }) => [id, name]));
  return [...byName.values()].flatMap((all) => {
    const least = leastOf(all);
    return all.flatMap((call): NoLimit[] => {
      const seconds = lengthOf(call);
      if (seconds < least || !waiting.has(call.call)) return [];
      const task = names.get(call.task) ?? null;
      return [{ kind: 'no-limit', line: call.line, what: call.name, task, seconds, came: true }];
    });
  });
}

/** The seconds after which a call of this function hangs. */
function leastOf(all: readonly Call[]): number {
  const lengths = all.map(lengthOf).sort((a, b) => a - b);
  const median = lengths[(lengths.length - 1) >> 1] ?? 0;
  const least = all.length >= 3 && median > 0 ? Math.max(LEAST, LEAST_FACTOR * median) : Infinity;
  return all[0] !== undefined && ASKS.test(all[0].name) ? Math.min(least, LEAST_ANSWER) : least;
}

const lengthOf = ({ start, end }: Call): number => end - start;

/** The calls that wait for a timer or the outside themselves, not in an inner call, and without a timeout. */
function callsThatWait({ events }: Trace): Set<number> {
  const waiting = new Set<number>();
  for (const event of events) {
    const innermost = event.type === 'suspended' ? event.calls?.at(-1) : undefined;
    if (event.type !== 'suspended' || innermost === undefined) continue;
    const isOwn = event.wait.for === 'timer' || event.wait.for === 'outside';
    if (isOwn && event.limit === undefined) waiting.add(innermost.call);
  }
  return waiting;
}
