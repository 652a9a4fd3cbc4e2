import { calls, type Trace } from '../../trace/index.ts';
import { type CallLife, callLives } from './call-lives.ts';

/** A call of a coroutine of the program's own, or of a function in a thread. Times in seconds. */
export interface Span extends Pick<CallLife, 'cancellations' | 'isOpen'> {
  /** With its class, if it has one. */
  readonly name: string;
  /** When it sets to work: what waits first for a lock or a semaphore has not begun. */
  readonly start: number;
  readonly end: number;
  /** Where it is called from. */
  readonly line: number | null;
  /** Where it first waits; null in a thread. */
  readonly firstWait: number | null;
  /** The call that awaits it; null if none does. */
  readonly caller: number | null;
  /** Null in a thread. */
  readonly task: number | null;
}

/** In the order in which they start. */
export function spansOf(trace: Trace): Span[] {
  const lives = callLives(trace);
  const ofCalls = calls(trace).flatMap(({ call, name, task, start, end, line, caller }) => {
    const life = lives.get(call);
    if (life === undefined) return [];
    const { atWork, firstWait, cancellations, isOpen } = life;
    const from = { line, firstWait, caller, task };
    return [{ name, start: Math.max(start, atWork), end, ...from, cancellations, isOpen }];
  });
  return [...ofCalls, ...threadSpans(trace)].sort((a, b) => a.start - b.start);
}

function* threadSpans({ events, elapsed }: Trace): Generator<Span> {
  const ends = new Map(
    events.flatMap((event) => (event.type === 'thread-ended' ? [[event.thread, event.t] as const] : [])),
  );
  for (const event of events) {
    if (event.type !== 'thread-started' || event.name === undefined) continue;
    const { name, t: start, line = null } = event;
    const end = ends.get(event.thread);
    const rest = { firstWait: null, caller: null, task: null, cancellations: [], isOpen: end === undefined };
    yield { name, start, end: end ?? elapsed, line, ...rest };
  }
}
