import { calls, type Trace, type TraceEvent } from '../../trace/index.ts';

/** A call of a coroutine of the program's own, or of a function in a thread. Times in seconds. */
export interface Span {
  /** With its class, if it has one. */
  readonly name: string;
  /** When it sets to work: what waits first for a lock or a semaphore has not begun. */
  readonly start: number;
  readonly end: number;
  /** Where it is called from. */
  readonly line: number | null;
  /** The call that awaits it; null if none does. */
  readonly caller: number | null;
  /** The cancellations that reached it, whether it let them through or not. */
  readonly cancellations: readonly Cancellation[];
  /** It had not ended when the trace did. */
  readonly isOpen: boolean;
}

export interface Cancellation {
  readonly t: number;
  /** Another task asked for it, rather than a time limit. */
  readonly isFromOther: boolean;
}

/** In the order in which they start. */
export function spansOf(trace: Trace): Span[] {
  const lives = livesOf(trace);
  const ofCalls = calls(trace).map(({ call, name, start, end, line, caller }) => {
    const life = lives.get(call) ?? new Life();
    const { begin, cancellations, isOpen } = life;
    return { name, start: Math.max(start, begin), end, line, caller, cancellations, isOpen };
  });
  return [...ofCalls, ...threadSpans(trace)].sort((a, b) => a.start - b.start);
}

/** What more is told of a call than where it begins and ends. */
class Life {
  /** When it had the locks that it waits for first. */
  begin = 0;
  isAtWork = false;
  isOpen = false;
  readonly cancellations: Cancellation[] = [];
}

const LOCKS: ReadonlySet<string> = new Set(['Lock', 'Semaphore', 'BoundedSemaphore', 'Condition']);

function livesOf({ events }: Trace): ReadonlyMap<number, Life> {
  const lives = new Map<number, Life>();
  /** The calls that each task is in the midst of. */
  const chains = new Map<number, Life[]>();
  /** Who asked last for the cancellation of each task. */
  const askers = new Map<number, number | null>();
  for (const event of events) {
    switch (event.type) {
      case 'suspended': {
        const chain = (event.calls ?? []).map(({ call }) => lives.get(call) ?? new Life());
        for (const [index, { call }] of event.calls?.entries() ?? []) lives.set(call, chain[index] as Life);
        const isForLock = event.wait.for === 'object' && LOCKS.has(event.wait.object);
        for (const life of chain) {
          life.isOpen = true;
          life.isAtWork ||= !isForLock;
        }
        chains.set(event.task, chain);
        break;
      }
      case 'resumed':
        for (const life of chains.get(event.task) ?? []) {
          life.isOpen = false;
          if (!life.isAtWork) life.begin = event.t;
        }
        break;
      case 'cancel-requested':
        askers.set(event.task, event.by);
        break;
      case 'cancel-delivered':
        for (const life of chains.get(event.task) ?? []) life.cancellations.push(cancellation(event, askers));
        break;
    }
  }
  return lives;
}

function cancellation(
  { t, task }: Extract<TraceEvent, { type: 'cancel-delivered' }>,
  askers: ReadonlyMap<number, number | null>,
): Cancellation {
  const by = askers.get(task) ?? null;
  return { t, isFromOther: by !== null && by !== task };
}

function* threadSpans({ events, elapsed }: Trace): Generator<Span> {
  const ends = new Map(
    events.flatMap((event) => (event.type === 'thread-ended' ? [[event.thread, event.t] as const] : [])),
  );
  for (const event of events) {
    if (event.type !== 'thread-started' || event.name === undefined) continue;
    const end = ends.get(event.thread);
    const { name, t: start, line = null } = event;
    yield {
      name,
      start,
      end: end ?? elapsed,
      line,
      caller: null,
      cancellations: [],
      isOpen: end === undefined,
    };
  }
}
