import type { AsyncContextManager } from './async-with.ts';
import { named } from './callback.ts';
import { type Awaitable, awaitable, type Body, Coroutine, coroutine } from './coroutine.ts';
import { ensureFuture } from './create-task.ts';
import {
  CancelledError,
  contextOf,
  ExceptionGroup,
  RuntimeError,
  setContext,
  TimeoutError,
  withCause,
} from './errors.ts';
import { type Future, releaseWaiter } from './future.ts';
import type { Handle } from './handle.ts';
import { floatRepr } from './repr.ts';
import { currentTask, getRunningLoop } from './running-loop.ts';
import type { Task } from './task.ts';

type State = 'created' | 'active' | 'expiring' | 'expired' | 'finished';

/**
 * Cancels the task that entered it at the deadline, and turns that cancellation into a TimeoutError on exit
 * (`asyncio.Timeout`). Made by {@link timeout} and {@link timeoutAt}.
 */
export class Timeout implements AsyncContextManager<Timeout> {
  private state: State = 'created';
  private deadline: number | null;
  private handle: Handle | null = null;
  private task: Task<unknown> | null = null;
  /** The task's cancellation requests from before it entered this timeout. */
  private cancellingBefore = 0;

  /** @param when seconds of the loop's clock; `null` for never. */
  constructor(when: number | null) {
    this.deadline = when;
  }

  /** The deadline, in seconds of the loop's clock; `null` if there is none. */
  when(): number | null {
    return this.deadline;
  }

  /**
   * Moves the deadline.
   * @param when seconds of the loop's clock; `null` for never.
   * @throws RuntimeError unless the timeout is active.
   */
  reschedule(when: number | null): void {
    if (this.state !== 'active') {
      throw new RuntimeError(
        this.state === 'created'
          ? 'Timeout has not been entered'
          : `Cannot change state of ${this.state} Timeout`,
      );
    }
    this.deadline = when;
    this.handle?.cancel();
    if (when === null) {
      this.handle = null;
      return;
    }
    const loop = getRunningLoop();
    this.handle = when <= loop.time() ? loop.callSoon(expire, this) : loop.callAt(when, expire, this);
  }

  /** True if the deadline passed while it was active. */
  expired(): boolean {
    return this.state === 'expiring' || this.state === 'expired';
  }

  aenter(): Coroutine<Timeout> {
    return new Coroutine('Timeout.__aenter__', this.entering());
  }

  aexit(error: unknown): Coroutine<boolean> {
    return new Coroutine('Timeout.__aexit__', this.exiting(error));
  }

  private *entering(): Body<Timeout> {
    this._enter();
    return this;
  }

  private *exiting(error: unknown): Body<boolean> {
    this._exit(error);
    return false;
  }

  /** @internal */
  _enter(): void {
    if (this.state !== 'created') throw new RuntimeError('Timeout has already been entered');
    const task = currentTask();
    if (task === null) throw new RuntimeError('Timeout should be used inside a task');
    this.state = 'active';
    this.task = task;
    this.cancellingBefore = task.cancelling();
    task._limits ??= new Set();
    task._limits.add(this);
    this.reschedule(this.deadline);
  }

  /** @internal @throws TimeoutError in place of the cancellation that this timeout requested. */
  _exit(error: unknown): void {
    this.handle?.cancel();
    this.handle = null;
    this.task?._limits?.delete(this);
    if (this.state !== 'expiring') {
      this.state = 'finished';
      return;
    }
    this.state = 'expired';
    const requests = (this.task as Task<unknown>).uncancel();
    if (requests > this.cancellingBefore || error === null) return;
    if (error instanceof CancelledError) throw withCause(new TimeoutError(), error);
    insertTimeoutError(error);
    if (error instanceof ExceptionGroup) error.exceptions.forEach(insertTimeoutError);
  }

  /** @internal */
  _expire(): void {
    this.task?._limits?.delete(this);
    this.task?.cancel();
    this.state = 'expiring';
    this.handle = null;
  }

  toString(): string {
    const when = this.deadline === null ? 'None' : floatRepr(Math.round(this.deadline * 1000) / 1000);
    return `<Timeout [${this.state}]${this.state === 'active' ? ` when=${when}` : ''}>`;
  }
}

function expire(timeout: Timeout): void {
  timeout._expire();
}

/** Puts a TimeoutError into the context of an exception raised while the timeout's cancellation was handled. */
function insertTimeoutError(error: unknown): void {
  let inner = error;
  for (let context = contextOf(inner); context !== null; context = contextOf(inner)) {
    if (context instanceof CancelledError) {
      setContext(inner, withCause(new TimeoutError(), context));
      return;
    }
    inner = context;
  }
}

/**
 * Limits the time of the body of an `asyncWith` (`asyncio.timeout`).
 *
 *     yield* asyncWith(timeout(2), function* () { … });   // TimeoutError after 2 s
 *
 * @param delay seconds from now; `null` for no limit.
 */
export function timeout(delay: number | null): Timeout {
  return new Timeout(delay === null ? null : getRunningLoop().time() + delay);
}

/** Like {@link timeout}, with a deadline in seconds of the loop's clock (`asyncio.timeout_at`). */
export function timeoutAt(when: number | null): Timeout {
  return new Timeout(when);
}

/**
 * Awaits something with a time limit; then cancels it, waits for its clean-up, and throws TimeoutError
 * (`asyncio.wait_for`). A coroutine runs inside the calling task.
 * @param delay seconds; `null` for no limit. At 0 or less, only an awaitable that is done already succeeds.
 */
export const waitFor = coroutine(function* wait_for(aw: Awaitable<unknown>, delay: number | null) {
  if (delay !== null && delay <= 0) return yield* withoutWaiting(aw);
  const limit = timeout(delay);
  limit._enter();
  let result: unknown;
  try {
    result = yield* awaitable(aw);
  } catch (error) {
    limit._exit(error);
    throw error;
  }
  limit._exit(null);
  return result;
}) as <T>(awaitable: Awaitable<T>, timeout: number | null) => Coroutine<T>;

function* withoutWaiting(aw: Awaitable<unknown>) {
  const future = ensureFuture(aw);
  if (future.done()) return future.result();
  yield* cancelAndWait(future);
  try {
    return future.result();
  } catch (error) {
    if (error instanceof CancelledError) throw withCause(new TimeoutError(), error);
    throw error;
  }
}

/** Awaits another future than the cancelled one, so that this wait can be cancelled whatever that one does. */
function* cancelAndWait(future: Future<unknown>) {
  const waiter = getRunningLoop().createFuture<null>();
  waiter._source = [future];
  const release = named('_release_waiter', () => releaseWaiter(waiter));
  future.addDoneCallback(release);
  try {
    future.cancel();
    yield* waiter;
  } finally {
    future.removeDoneCallback(release);
  }
}
