import type { EventOf, Trace } from '../../trace/index.ts';

/** More of a call than its beginning and end. Times in seconds. */
export interface CallLife {
  /** The line at which it first waits. */
  readonly firstWait: number;
  /** When it has the locks that it waits for before anything else; 0 if there are none. */
  readonly atWork: number;
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

interface Following {
  firstWait: number;
  atWork: number;
  cancellations: Cancellation[];
  isOpen: boolean;
  /** It has only waited for locks so far. */
  isQueuing: boolean;
}

const LOCKS: ReadonlySet<string> = new Set(['Lock', 'Semaphore', 'BoundedSemaphore', 'Condition']);

/** By the numbers of the calls. */
export function callLives({ events }: Trace): ReadonlyMap<number, CallLife> {
  const lives = new Map<number, Following>();
  /** The calls that each task is in the midst of. */
  const chains = new Map<number, readonly Following[]>();
  /** Who asked last for the cancellation of each task. */
  const askers = new Map<number, number | null>();
  for (const event of events) {
    switch (event.type) {
      case 'suspended':
        chains.set(event.task, suspend(event, lives));
        break;
      case 'resumed':
        for (const life of chains.get(event.task) ?? []) {
          life.isOpen = false;
          if (life.isQueuing) life.atWork = event.t;
        }
        break;
      case 'cancel-requested':
        askers.set(event.task, event.by);
        break;
      case 'cancel-delivered': {
        const by = askers.get(event.task) ?? null;
        const cancellation = { t: event.t, isFromOther: by !== null && by !== event.task };
        for (const life of chains.get(event.task) ?? []) life.cancellations.push(cancellation);
        break;
      }
    }
  }
  return lives;
}

/** @returns the calls that the task is in the midst of */
function suspend({ calls = [], wait }: EventOf<'suspended'>, lives: Map<number, Following>): Following[] {
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
