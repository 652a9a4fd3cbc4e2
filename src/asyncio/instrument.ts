import type { Coroutine } from './coroutine.ts';
import type { Thread } from './executor.ts';
import type { Future, Waitable } from './future.ts';
import type { Task } from './task.ts';

/**
 * What an observer of an event loop is told, at the moment it happens. Modelled on Trio's `Instrument`: the
 * loop tells, the observer never asks, and a loop without one pays a comparison with `null`.
 *
 * An instrument must not call back into the loop.
 */
export interface Instrument {
  /** One iteration of the loop: what is due is made ready, and what is ready now is run. */
  turnBegan(): void;
  turnEnded(): void;
  taskCreated(task: Task<unknown>): void;
  /** The task's first step begins. */
  taskStarted(task: Task<unknown>): void;
  /** A step ended without ending the task. `on` is what it awaits; `null` when it only let the others run. */
  taskSuspended(task: Task<unknown>, on: Waitable | null): void;
  /** What the task awaited is done: it stands in the ready queue. */
  taskReady(task: Task<unknown>): void;
  /** A later step begins. */
  taskResumed(task: Task<unknown>): void;
  taskFinished(task: Task<unknown>): void;
  /** Somebody called `cancel()` on a task that was not done. */
  cancelRequested(task: Task<unknown>): void;
  /** The CancelledError is thrown into the task. */
  cancelDelivered(task: Task<unknown>): void;
  /** Somebody looked at the exception of a future or task that failed, for the first time. */
  exceptionRetrieved(future: Future<unknown>): void;
  /** The thread was held for this long (seconds), with the whole loop waiting. */
  blocked(seconds: number): void;
  /** Nothing is ready until `until` (seconds of the loop's clock); `Infinity` when only the outside can wake it. */
  idle(until: number): void;
  /** The step that made this coroutine object is over, and nobody has started it. */
  coroutineDrifting(coroutine: Coroutine<unknown>): void;
  /** Somebody has taken charge of a coroutine object that drifted. */
  coroutineTaken(coroutine: Coroutine<unknown>): void;
  /** A function begins to run in a thread of its own, on behalf of the running task. */
  threadStarted(thread: Thread): void;
  threadEnded(thread: Thread): void;
  /** The main coroutine has ended: the tasks that are left are cancelled, and the threads waited for. */
  closing(): void;
  /** The loop closes, and this coroutine object was never started. */
  neverAwaited(coroutine: Coroutine<unknown>): void;
}
