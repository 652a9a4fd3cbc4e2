import { type Call, calls, type Trace } from '../trace/index.ts';
import type { FindingSource, NoLimit } from './finding.ts';

/** A call hangs, if it takes so many seconds, and so many times as long as others of the same function. */
const LEAST = 60;
const LEAST_FACTOR = 50;
/** Without others to compare: if by its name it asks another machine, and takes so many seconds. */
const LEAST_ANSWER = 600;
const ASKS = /(^|[._])(fetch|get|request|query|call|read|recv|receive|download|connect|ask|ping|rpc)/i;

/** Calls that took far longer than such calls do, with no time limit. */
export function hangingCalls({ trace }: FindingSource): NoLimit[] {
  const waiting = callsThatWait(trace);
  const byName = new Map<string, Call[]>();
  for (const call of calls(trace)) {
    const others = byName.get(call.name);
    if (others === undefined) byName.set(call.name, [call]);
    else others.push(call);
  }
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

/** From how many seconds on a call of this function hangs. */
function leastOf(all: readonly Call[]): number {
  const lengths = all.map(lengthOf).sort((a, b) => a - b);
  const usual = lengths[(lengths.length - 1) >> 1] ?? 0;
  const beside = all.length >= 3 && usual > 0 ? Math.max(LEAST, LEAST_FACTOR * usual) : Infinity;
  return all[0] !== undefined && ASKS.test(all[0].name) ? Math.min(beside, LEAST_ANSWER) : beside;
}

const lengthOf = ({ start, end }: Call): number => end - start;

/** The calls that wait themselves, and not in a call of theirs, and that no time limit ends. */
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
