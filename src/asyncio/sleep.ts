import { Coroutine, type Suspension } from './coroutine.ts';
import { RuntimeError, ValueError } from './errors.ts';
import { type EventLoop, getRunningLoop } from './event-loop.ts';
import { makeCancelledError, type Waitable } from './future.ts';
import type { Runnable } from './handle.ts';
import { typeName } from './repr.ts';
import type { Timer } from './timer-heap.ts';

const CREATED = 0;
/** Its timer is set, and a task waits. */
const WAITING = 1;
const CANCELLED = 2;
/** Its time has come, or it only let the others run. */
const OVER = 3;
/** Another task has broken into the wait: its timer is gone, and nothing but a cancellation ends it. */
const STRANDED = 4;

/** The task that sleeps. */
type Sleeper = Runnable & { getLoop(): EventLoop };

const nothing: IteratorResult<Suspension, never> = { done: false, value: undefined };

/**
 * The coroutine of {@link sleep}; at the same time its timer, and what the sleeping task waits for. In CPython
 * these are four objects, a generator, a future, a handle and the coroutine; most tasks of most programs are
 * waiting in a sleep, and this one object is most of what they weigh.
 */
export class Sleep<T = unknown> extends Coroutine<T> implements Timer, Waitable {
  /** Seconds. */
  readonly delay: number;
  private stage = CREATED;
  /** The result; once cancelled, the cancellation's message. */
  private outcome: unknown;
  private sleeper: Sleeper | null = null;

  /** @internal */
  constructor(delay: number, result: T) {
    super('sleep', null as never);
    this.delay = delay;
    this.outcome = result;
  }

  /** @internal */
  override _next(): IteratorResult<Suspension, T> {
    if (this.stage === CREATED) return this.begin();
    if (this.stage === WAITING) {
      this.stage = STRANDED;
      getRunningLoop()._timers.noteCancelled();
      throw new RuntimeError("await wasn't used with future");
    }
    return { done: true, value: this.outcome as T };
  }

  /** @internal */
  override _throw(error: unknown): never {
    throw error;
  }

  /** @internal The timer has fired. */
  _run(): void {
    if (this.stage !== WAITING) return;
    this.stage = OVER;
    const sleeper = this.sleeper as Sleeper;
    this.sleeper = null;
    sleeper.getLoop()._wake(sleeper);
  }

  /** @internal Whether its timer is to be left out. */
  get _cancelled(): boolean {
    return this.stage !== WAITING;
  }

  /** @internal */
  _addWaiter(waiter: Sleeper): void {
    this.sleeper = waiter;
  }

  /** @internal */
  cancel(message?: unknown): boolean {
    const { stage, sleeper } = this;
    if (sleeper === null || (stage !== WAITING && stage !== STRANDED)) return false;
    const loop = sleeper.getLoop();
    if (stage === WAITING) loop._timers.noteCancelled();
    this.stage = CANCELLED;
    this.outcome = message;
    this.sleeper = null;
    loop._wake(sleeper);
    return true;
  }

  /** @internal */
  _failed(): boolean {
    return this.stage === CANCELLED;
  }

  /** @internal */
  _takeError(): unknown {
    return makeCancelledError(this.outcome);
  }

  private begin(): IteratorResult<Suspension, T> {
    const { delay } = this;
    if (typeof delay !== 'number') {
      throw new TypeError(`'<=' not supported between instances of '${typeName(delay)}' and 'int'`);
    }
    if (Number.isNaN(delay)) throw new ValueError('Invalid delay: NaN (not a number)');
    if (delay <= 0) {
      this.stage = OVER;
      return nothing;
    }
    this.stage = WAITING;
    const loop = getRunningLoop();
    loop._timers.push(loop.time() + delay, this);
    suspension.value = this;
    return suspension;
  }
}

const suspension: { done: false; value: Suspension } = { done: false, value: undefined };

/**
 * Waits without holding up anybody else (`asyncio.sleep`). A delay of 0 or less lets the others run once.
 * @param delay seconds.
 * @param result what awaiting it gives.
 * @throws ValueError when awaited, if `delay` is NaN; TypeError if it is no number.
 */
export function sleep(delay: number): Coroutine<null>;
export function sleep<T>(delay: number, result: T): Coroutine<T>;
export function sleep(delay: number, result: unknown = null): Coroutine<unknown> {
  return new Sleep(delay, result);
}
