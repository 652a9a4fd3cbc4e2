import { describeCall } from './callback.ts';
import { type Context, inheritContext } from './context.ts';
import type { Awaitable, Suspension } from './coroutine.ts';
import { CancelledError, InvalidStateError, RuntimeError, StopIteration, withCause } from './errors.ts';
import type { EventLoop } from './event-loop.ts';
import { Handle, type Runnable } from './handle.ts';
import { repr, shortRepr } from './repr.ts';
import { getRunningLoop } from './running-loop.ts';

/** @internal */ export const PENDING = 0;
/** @internal */ export const CANCELLED = 1;
/** @internal */ export const FINISHED = 2;
/** @internal */ export const FAILED = 3;

const stateNames = ['pending', 'cancelled', 'finished', 'finished'];

/** A future or a sleep: a task can be suspended on it. */
export interface Waitable {
  /** @internal */ _addWaiter(task: Runnable & { getLoop(): EventLoop }): void;
  /** @internal The task is to be resumed by an exception: {@link _takeError}. */ _failed(): boolean;
  /** @internal */ _takeError(): unknown;
  cancel(message?: unknown): boolean;
}

/** Called with the future once it is done. */
export type DoneCallback<T> = (future: Future<T>) => void;

/** A task, a callback, or the handle of a callback that has a context. */
type Waiter = Runnable | DoneCallback<never>;

// A future's `yield*` reads these at once, so one of each serves all.
const suspension: { done: false; value: Suspension } = { done: false, value: undefined };
const completion: { done: true; value: unknown } = { done: true, value: undefined };

/**
 * A result that is not there yet (`asyncio.Future`). `yield* future` waits for it and returns its result, or
 * throws its exception; if it is done already, without letting other tasks run.
 */
export class Future<T = unknown> implements Awaitable<T>, Waitable {
  /** @internal */ readonly _loop: EventLoop;
  /** @internal */ _state: number = PENDING;
  /** @internal The result, or the exception. */ _value: unknown = undefined;
  /** @internal None, one, or several in order of registration. */
  _callbacks: Waiter | Waiter[] | null = null;
  /** @internal It was awaited by `yield*` and not just yielded (`_asyncio_future_blocking`). */ _blocking = false;
  /** @internal */ _cancelMessage: unknown = undefined;
  /** @internal The object that completes it, to explain a wait: a lock, a promise, a group of futures. */
  _source: object | null = null;

  /** @param loop the loop it belongs to; the running one by default. */
  constructor(loop: EventLoop = getRunningLoop()) {
    this._loop = loop;
  }

  getLoop(): EventLoop {
    return this._loop;
  }

  done(): boolean {
    return this._state !== PENDING;
  }

  cancelled(): boolean {
    return this._state === CANCELLED;
  }

  /**
   * The result.
   * @throws the exception, if it has one; CancelledError; InvalidStateError while it is pending.
   */
  result(): T {
    if (this._state === FINISHED) return this._value as T;
    if (this._state === PENDING) throw new InvalidStateError('Result is not set.');
    throw this._takeError();
  }

  /**
   * The exception it ended with, or `null`.
   * @throws CancelledError if it was cancelled; InvalidStateError while it is pending.
   */
  exception(): unknown {
    switch (this._state) {
      case FINISHED:
        return null;
      case FAILED:
        return this._takeError();
      case CANCELLED:
        throw this._takeError();
      default:
        throw new InvalidStateError('Exception is not set.');
    }
  }

  /** @throws InvalidStateError if it is done. */
  setResult(result: T): void {
    if (this._state !== PENDING) throw new InvalidStateError('invalid state');
    this._finish(result);
  }

  /**
   * @param exception an error, or a class of errors that can be made without arguments.
   * @throws InvalidStateError if it is done; TypeError `invalid exception object`
   */
  setException(exception: unknown): void {
    if (this._state !== PENDING) throw new InvalidStateError('invalid state');
    const error = isErrorClass(exception) ? new exception() : exception;
    if (!(error instanceof Error)) throw new TypeError('invalid exception object');
    if (!(error instanceof StopIteration)) {
      this._fail(error);
      return;
    }
    const message = 'StopIteration interacts badly with generators and cannot be raised into a Future';
    this._fail(withCause(new RuntimeError(message), error));
  }

  /**
   * Cancels it, unless it is done; its awaiters get a CancelledError.
   * @param message the error's argument.
   * @returns false if it was done already.
   */
  cancel(message?: unknown): boolean {
    this._retrieve();
    if (this._state !== PENDING) return false;
    this._cancelNow(message);
    return true;
  }

  /**
   * Schedules `callback` when the future is done, or now if it is (`add_done_callback`).
   * @param options `context` to run it in; by default a copy of the current one.
   */
  addDoneCallback(callback: DoneCallback<T>, options?: { context?: Context | undefined }): void {
    const context = options?.context ?? inheritContext();
    this._addWaiter(context === null ? callback : new Handle(this._loop, callback, this, context));
  }

  /** Removes all registrations of `callback`. @returns their number. */
  removeDoneCallback(callback: DoneCallback<T>): number {
    return this._removeWaiter(callback);
  }

  [Symbol.iterator](): this {
    return this;
  }

  /** For `yield*`, which calls it before and after the wait. */
  next(): IteratorResult<Suspension, T> {
    if (this._state === PENDING) {
      if (this._blocking) throw new RuntimeError("await wasn't used with future");
      this._blocking = true;
      suspension.value = this;
      return suspension;
    }
    completion.value = this.result();
    return completion as IteratorReturnResult<T>;
  }

  /** For `yield*`. */
  throw(error: unknown): IteratorResult<Suspension, T> {
    throw error;
  }

  toString(): string {
    // The reprs of tasks that wait for each other contain each other.
    if (inRepr.has(this)) return '...';
    inRepr.add(this);
    try {
      return `<${this._info().join(' ')}>`;
    } finally {
      inRepr.delete(this);
    }
  }

  /** @internal The parts of its repr. */
  _info(): string[] {
    const info = [this.constructor.name, stateNames[this._state] as string];
    if (this._state === FINISHED) info.push(`result=${shortRepr(this._value)}`);
    else if (this._state === FAILED) info.push(`exception=${repr(this._value)}`);
    const calls = [this._callbacks ?? []].flat().map(describeWaiter);
    if (calls.length > 2) calls.splice(1, calls.length - 2, `<${calls.length - 2} more>`);
    if (calls.length > 0) info.push(`cb=[${calls.join(', ')}]`);
    return info;
  }

  /** @internal */
  _finish(result: unknown): void {
    this._value = result;
    this._state = FINISHED;
    this._scheduleCallbacks();
  }

  /** @internal */
  _fail(exception: unknown): void {
    this._value = exception;
    this._state = FAILED;
    this._scheduleCallbacks();
    this._loop._unretrieved.add(this);
  }

  /** @internal */
  _cancelNow(message: unknown): void {
    this._state = CANCELLED;
    this._cancelMessage = message;
    this._scheduleCallbacks();
  }

  /** @internal Awaiting it throws. */
  _failed(): boolean {
    return this._state === FAILED || this._state === CANCELLED;
  }

  /** @internal The error that awaiting it throws, once it has failed or was cancelled. */
  _takeError(): unknown {
    if (this._state === CANCELLED) return this._makeCancelledError();
    this._retrieve();
    return this._value;
  }

  /** @internal */
  _makeCancelledError(): CancelledError {
    return makeCancelledError(this._cancelMessage);
  }

  /** @internal Notes that its exception, if any, was retrieved. */
  _retrieve(): void {
    if (this._state !== FAILED || !this._loop._unretrieved.delete(this)) return;
    this._loop._instrument?.exceptionRetrieved(this);
  }

  /** @internal */
  _addWaiter(waiter: Waiter): void {
    if (this._state !== PENDING) this._schedule(waiter);
    else if (this._callbacks === null) this._callbacks = waiter;
    else if (Array.isArray(this._callbacks)) this._callbacks.push(waiter);
    else this._callbacks = [this._callbacks, waiter];
  }

  /** @internal */
  _hasWaiter(waiter: Waiter): boolean {
    const registered = this._callbacks;
    if (registered === null) return false;
    return Array.isArray(registered) ? registered.some((each) => is(each, waiter)) : is(registered, waiter);
  }

  /** @internal */
  _removeWaiter(waiter: Waiter): number {
    const registered = [this._callbacks ?? []].flat();
    const kept = registered.filter((each) => !is(each, waiter));
    this._callbacks = kept.length > 0 ? kept : null;
    return registered.length - kept.length;
  }

  private _scheduleCallbacks(): void {
    const callbacks = this._callbacks;
    if (callbacks === null) return;
    this._callbacks = null;
    if (Array.isArray(callbacks)) for (const callback of callbacks) this._schedule(callback);
    else this._schedule(callbacks);
  }

  private _schedule(waiter: Waiter): void {
    if (typeof waiter === 'function') this._loop._enqueue(new Handle(this._loop, waiter, this, null));
    else this._loop._wake(waiter);
  }
}

/** The futures whose repr is being made. */
const inRepr = new Set<Future<unknown>>();

function isErrorClass(value: unknown): value is new () => Error {
  return typeof value === 'function' && (value === Error || value.prototype instanceof Error);
}

/** A callback with a context is registered as its handle. */
function is(registered: Waiter, waiter: Waiter): boolean {
  return registered === waiter || (registered instanceof Handle && registered._callback === waiter);
}

function describeWaiter(waiter: Waiter): string {
  if (typeof waiter === 'function') return describeCall(waiter, [], false);
  return waiter instanceof Handle ? describeCall(waiter._callback, [], false) : 'Task.task_wakeup()';
}

/** True for futures, tasks included (`asyncio.isfuture`). */
export function isFuture(value: unknown): value is Future<unknown> {
  return value instanceof Future;
}

/** @internal */
export function makeCancelledError(message: unknown): CancelledError {
  // Without a stack: it would name only the loop that delivers the error, and take half the time of the delivery.
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  const error =
    message === undefined || message === null ? new CancelledError() : new CancelledError(message);
  Error.stackTraceLimit = limit;
  return error;
}

/** @internal A callback for timers and futures that completes another future unless it is done. */
export function releaseWaiter(waiter: Future<null>): void {
  if (!waiter.done()) waiter.setResult(null);
}
