import { calls, type Trace } from '../../trace/index.ts';
import { type CallLife, callLives } from './call-lives.ts';

/** A call of one of the program's own coroutines, or of a function in a thread. Times in seconds. */
export interface Span extends Pick<CallLife, 'cancellations' | 'isOpen'> {
  /** The name of the function, with its class if it has one. */
  readonly name: string;
  /** The start of its work: a call that first waits for a lock or a semaphore has not begun. */
  readonly start: number;
  readonly end: number;
  /** The line of the call. */
  readonly line: number | null;
  /** The line of its first wait; null in a thread. */
  readonly firstWait: number | null;
  /** The call that awaits it; null if none does. */
  readonly caller: number | null;
  /** null in a thread. */
  readonly task: number | null;
}

/** All calls of a run, in the order in which they start. */
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
