import { Coroutine, markCoroutineFunction, type Suspension } from './coroutine.ts';
import { ValueError } from './errors.ts';
import type { EventLoop } from './event-loop.ts';
import { makeCancelledError, type Waitable } from './future.ts';
import type { Runnable } from './handle.ts';
import { shortRepr, typeName } from './repr.ts';
import { getRunningLoop } from './running-loop.ts';
import type { Timer } from './timer-heap.ts';

const CREATED = 0;
/** Its timer is set, and a task waits. */
const WAITING = 1;
const CANCELLED = 2;
/** The deadline has passed, or there was none: a delay of 0 is a bare yield. */
const OVER = 3;
/** One of two tasks that share it was resumed by an exception: only a cancellation ends it for the other. */
const STRANDED = 4;

/** A task that sleeps. */
type Sleeper = Runnable & { getLoop(): EventLoop };

const nothing: IteratorResult<Suspension, never> = { done: false, value: undefined };

/**
 * The coroutine of {@link sleep}; at the same time its timer, and the waitable of the sleeping task. In CPython these are
 * four objects, a generator, a future, a handle and the coroutine; most tasks of most programs wait in a sleep, and this
 * one object is most of their memory.
 */
export class Sleep<T = unknown> extends Coroutine<T> implements Timer, Waitable {
  /** The delay in seconds; once it has begun under an observer, the deadline in seconds of the loop's clock. */
  private time: number;
  private stage = CREATED;
  /** The result; once cancelled, the cancellation's message. */
  private outcome: unknown;
  private sleeper: Sleeper | Sleeper[] | null = null;

  /** @internal */
  constructor(delay: number, result: T) {
    super('sleep', null as never);
    this.time = delay;
    this.outcome = result;
  }

  /** @internal */
  override _next(): IteratorResult<Suspension, T> {
    if (this.stage === CREATED) return this.begin();
    if (this.stage === OVER) return { done: true, value: this.outcome as T };
    // A second task runs this coroutine, and finds it as the first one left it.
    if (this.stage === CANCELLED) throw this._takeError();
    suspension.value = this;
    return suspension;
  }

  /** @internal It calls no other code, so it is never found executing. */
  override _hasEnded(): boolean {
    return true;
  }

  /** @internal */
  override _throw(error: unknown): never {
    if (this.stage === WAITING) {
      this.stage = STRANDED;
      getRunningLoop()._timers.noteCancelled();
    }
    throw error;
  }

  /** @internal The timer has fired. */
  _run(): void {
    if (this.stage !== WAITING) return;
    this.stage = OVER;
    if (this.sleeper !== null) this.wake(this.sleeper);
  }

  /** @internal */
  get _cancelled(): boolean {
    return this.stage !== WAITING;
  }

  /** @internal */
  _addWaiter(waiter: Sleeper): void {
    if (this.sleeper === null) this.sleeper = waiter;
    else this.sleeper = [this.sleeper, waiter].flat();
  }

  /** Called by the task that waits for it. */
  cancel(message?: unknown): boolean {
    const { stage, sleeper } = this;
    if (sleeper === null || (stage !== WAITING && stage !== STRANDED)) return false;
    if (stage === WAITING) loopOf(sleeper)._timers.noteCancelled();
    this.stage = CANCELLED;
    this.outcome = message;
    this.wake(sleeper);
    return true;
  }

  /** @internal The result, once it is over. */
  get _result(): unknown {
    return this.outcome;
  }

  /** @internal */
  _failed(): boolean {
    return this.stage === CANCELLED;
  }

  /** @internal */
  _takeError(): unknown {
    return makeCancelledError(this.outcome);
  }

  /** @internal Defined once it has begun under an observer. */
  get _deadline(): number {
    return this.time;
  }

  /** @internal The repr of the future for which a sleeping task waits in CPython. */
  _futureRepr(): string {
    if (this.stage === OVER) return `<Future finished result=${shortRepr(this.outcome)}>`;
    return this.stage === CANCELLED ? '<Future cancelled>' : '<Future pending cb=[Task.task_wakeup()]>';
  }

  private wake(sleeper: Sleeper | Sleeper[]): void {
    this.sleeper = null;
    const loop = loopOf(sleeper);
    if (Array.isArray(sleeper)) for (const each of sleeper) loop._wake(each);
    else loop._wake(sleeper);
  }

  private begin(): IteratorResult<Suspension, T> {
    const delay = this.time;
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
    const deadline = loop.time() + delay;
    loop._timers.push(deadline, this);
    if (loop._instrument !== null) this.time = deadline;
    suspension.value = this;
    return suspension;
  }
}

function loopOf(sleeper: Sleeper | Sleeper[]): EventLoop {
  return (Array.isArray(sleeper) ? (sleeper[0] as Sleeper) : sleeper).getLoop();
}

const suspension: { done: false; value: Suspension } = { done: false, value: undefined };

/**
 * Waits without blocking other tasks (`asyncio.sleep`). A delay of 0 or less lets them run once.
 * @param delay seconds.
 * @param result returned when the delay is over.
 * @throws ValueError when awaited, if `delay` is NaN; TypeError if it is no number.
 */
export function sleep(delay: number): Coroutine<null>;
export function sleep<T>(delay: number, result: T): Coroutine<T>;
export function sleep(delay: number, result: unknown = null): Coroutine<unknown> {
  return new Sleep(delay, result);
}

markCoroutineFunction(sleep);

/**
 * Blocks the whole thread, and with it the loop and all its tasks, for this many seconds of the loop's clock, as Python's
 * `time.sleep` does inside a coroutine.
 * @throws ValueError `sleep length must be non-negative`
 */
export function blockingSleep(seconds: number): void {
  if (!(seconds >= 0)) throw new ValueError('sleep length must be non-negative');
  const loop = getRunningLoop();
  loop._instrument?.blocked(seconds);
  loop._clock.block(seconds);
}
