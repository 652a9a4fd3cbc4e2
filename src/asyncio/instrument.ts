import type { Coroutine } from './coroutine.ts';
import type { Thread } from './executor.ts';
import type { Future, Waitable } from './future.ts';
import type { Task } from './task.ts';

/**
 * Observes an event loop: each method is called when the event happens. Modelled on Trio's `Instrument`; a loop without
 * one pays a comparison with `null`.
 *
 * An instrument must not call back into the loop.
 */
export interface Instrument {
  /** An iteration of the loop begins: it makes due timers ready and runs what is ready now. */
  turnBegan(): void;
  turnEnded(): void;
  taskCreated(task: Task<unknown>): void;
  /** The task's first step begins. */
  taskStarted(task: Task<unknown>): void;
  /** A step ended without ending the task. `on` is what the task awaits; `null` for a bare yield. */
  taskSuspended(task: Task<unknown>, on: Waitable | null): void;
  /** The task's wait is over: it is in the ready queue. */
  taskReady(task: Task<unknown>): void;
  /** A later step begins. */
  taskResumed(task: Task<unknown>): void;
  taskFinished(task: Task<unknown>): void;
  /** `cancel()` was called on a task that was not done. */
  cancelRequested(task: Task<unknown>): void;
  /** The CancelledError is thrown into the task. */
  cancelDelivered(task: Task<unknown>): void;
  /** The exception of a failed future or task was retrieved for the first time. */
  exceptionRetrieved(future: Future<unknown>): void;
  /** The thread, and with it the loop, is blocked for this many seconds. */
  blocked(seconds: number): void;
  /** Nothing is ready until `until` (seconds of the loop's clock); `Infinity` when only the outside can wake it. */
  idle(until: number): void;
  /** The step that made this coroutine object is over, and it was not started. */
  coroutineDrifting(coroutine: Coroutine<unknown>): void;
  /** A drifting coroutine object is awaited, made a task, or closed after all. */
  coroutineTaken(coroutine: Coroutine<unknown>): void;
  /** A function begins to run in a thread of its own, on behalf of the running task. */
  threadStarted(thread: Thread): void;
  threadEnded(thread: Thread): void;
  /** The main coroutine has ended: the tasks that are left are cancelled, and the threads waited for. */
  closing(): void;
  /** The loop closes, and this coroutine object was never started. */
  neverAwaited(coroutine: Coroutine<unknown>): void;
}
