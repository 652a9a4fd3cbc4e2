import type { EventOf, Trace } from '../../trace/index.ts';

/** The parts of a call's life that `Call` lacks. Times in seconds. */
export interface CallLife {
  /** The line at which it first waits. */
  readonly firstWait: number;
  /** The time at which it has acquired the locks that it waits for first; 0 if there are none. */
  readonly atWork: number;
  /** The cancellations delivered to it, swallowed or not. */
  readonly cancellations: readonly Cancellation[];
  /** It had not ended when the trace did. */
  readonly isOpen: boolean;
}

export interface Cancellation {
  readonly t: number;
  /** Another task requested it, not a timeout. */
  readonly isFromOther: boolean;
}

/** A call life while the trace is read. */
interface CallState {
  firstWait: number;
  atWork: number;
  cancellations: Cancellation[];
  isOpen: boolean;
  /** It has only waited for locks so far. */
  isQueuing: boolean;
}

const LOCKS: ReadonlySet<string> = new Set(['Lock', 'Semaphore', 'BoundedSemaphore', 'Condition']);

/** The lives of all calls, by their numbers. */
export function callLives({ events }: Trace): ReadonlyMap<number, CallLife> {
  const lives = new Map<number, CallState>();
  /** The calls on each task's stack. */
  const stacks = new Map<number, readonly CallState[]>();
  /** The task that last requested the cancellation of each task. */
  const requesters = new Map<number, number | null>();
  for (const event of events) {
    switch (event.type) {
      case 'suspended':
        stacks.set(event.task, suspend(event, lives));
        break;
      case 'resumed':
        for (const life of stacks.get(event.task) ?? []) {
          life.isOpen = false;
          if (life.isQueuing) life.atWork = event.t;
        }
        break;
      case 'cancel-requested':
        requesters.set(event.task, event.by);
        break;
      case 'cancel-delivered': {
        const by = requesters.get(event.task) ?? null;
        const cancellation = { t: event.t, isFromOther: by !== null && by !== event.task };
        for (const life of stacks.get(event.task) ?? []) life.cancellations.push(cancellation);
        break;
      }
    }
  }
  return lives;
}

/** @returns the calls on the task's stack */
function suspend({ calls = [], wait }: EventOf<'suspended'>, lives: Map<number, CallState>): CallState[] {
  const isForLock = wait.for === 'object' && LOCKS.has(wait.object);
  return calls.map(({ call, line: firstWait }) => {
    const life = lives.get(call) ?? {
      firstWait,
      atWork: 0,
      cancellations: [],
      isOpen: true,
      isQueuing: true,
    };
    lives.set(call, life);
    life.isOpen = true;
    life.isQueuing &&= isForLock;
    return life;
  });
}
