/**
 * Python's exceptions, as far as asyncio raises them. `TypeError` is JavaScript's own.
 *
 * `catch` in TypeScript catches what `except Exception` in Python lets through: a cancellation, Ctrl-C, an
 * exit. Code that handles errors therefore asks {@link isException} first:
 *
 *     try { … } catch (error) {
 *       if (!isException(error)) throw error;   // a CancelledError is not ours to swallow
 *       …
 *     }
 */

/** Root of the exceptions below. One that is no {@link Exception} is not meant to be caught: see {@link isException}. */
export class BaseException extends Error {
  /** Python's `args`: `[]` and `['']` are different exceptions. */
  readonly args: readonly unknown[];

  constructor(...args: readonly unknown[]) {
    super(args.length === 0 ? '' : String(args[0]));
    this.args = args;
  }

  override get name(): string {
    return this.constructor.name;
  }
}

/** Python's `Exception`. Any JavaScript `Error` that is no {@link BaseException} counts as one too. */
export class Exception extends BaseException {}

/** The awaited work was cancelled (`asyncio.CancelledError`). */
export class CancelledError extends BaseException {}

/** Ctrl-C. Leaves the event loop at once, whichever task raises it. */
export class KeyboardInterrupt extends BaseException {}

/** `sys.exit()`. Leaves the event loop at once, whichever task raises it. */
export class SystemExit extends BaseException {}

export class RuntimeError extends Exception {}
export class ValueError extends Exception {}
/** A `ContextVar` has no value. */
export class LookupError extends Exception {}

/** Python's built-in `TimeoutError`, which `asyncio.TimeoutError` has been since 3.11. */
export class TimeoutError extends Exception {}

/** The operation does not fit the state of the future (`asyncio.InvalidStateError`). */
export class InvalidStateError extends Exception {}

/** A barrier was aborted or reset (`asyncio.BrokenBarrierError`). */
export class BrokenBarrierError extends RuntimeError {}

/** Ends a Python iterator. It cannot be the exception of a future. */
export class StopIteration extends Exception {}

/** Ends an asynchronous iterator: thrown by `anext`. */
export class StopAsyncIteration extends Exception {}

export class QueueEmpty extends Exception {}
export class QueueFull extends Exception {}

/** The queue was shut down (`asyncio.QueueShutDown`, Python 3.13). */
export class QueueShutDown extends Exception {}

/** Several exceptions at once, at least one of which is no `Exception` (`BaseExceptionGroup`). */
export class BaseExceptionGroup extends BaseException {
  readonly exceptions: readonly unknown[];

  constructor(message: string, exceptions: readonly unknown[]) {
    super(message, exceptions);
    this.message = `${message} (${exceptions.length} sub-exception${exceptions.length === 1 ? '' : 's'})`;
    this.exceptions = exceptions;
  }
}

/** Several exceptions at once (`ExceptionGroup`), as raised by a `TaskGroup`. */
export class ExceptionGroup extends BaseExceptionGroup {}

/** Groups exceptions as Python does: an `ExceptionGroup` if all are `Exception`s, else a `BaseExceptionGroup`. */
export function groupExceptions(message: string, exceptions: readonly unknown[]): BaseExceptionGroup {
  const Group = exceptions.every(isException) ? ExceptionGroup : BaseExceptionGroup;
  return new Group(message, exceptions);
}

/** True if Python's `except Exception` would catch it: false for cancellation, Ctrl-C and exit. */
export function isException(error: unknown): boolean {
  return !(error instanceof BaseException) || error instanceof Exception || error instanceof ExceptionGroup;
}

/** Ctrl-C and exit leave the event loop at once instead of ending only their task. */
export function leavesTheLoop(error: unknown): error is KeyboardInterrupt | SystemExit {
  return error instanceof KeyboardInterrupt || error instanceof SystemExit;
}

const contexts = new WeakMap<object, unknown>();

/** The exception that was being handled when `error` was raised: Python's `__context__`, or `null`. */
export function contextOf(error: unknown): unknown {
  return (typeof error === 'object' && error !== null && contexts.get(error)) || null;
}

/** Sets `__context__`. A cycle of contexts is broken, as CPython does. */
export function setContext(error: unknown, context: unknown): void {
  if (typeof error !== 'object' || error === null || error === context) return;
  for (let inner = context; inner !== null; inner = contextOf(inner)) {
    if (contextOf(inner) === error) contexts.delete(inner as object);
  }
  contexts.set(error, context);
}

/** Python's `raise error from cause`: gives `error` its `cause` and returns it. */
export function withCause<E extends Error>(error: E, cause: unknown): E {
  error.cause = cause;
  setContext(error, cause);
  return error;
}
