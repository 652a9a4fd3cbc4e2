import { type Awaitable, Coroutine, isAwaitable } from './coroutine.ts';
import { RuntimeError } from './errors.ts';
import type { EventLoop } from './event-loop.ts';
import { Future } from './future.ts';
import { getRunningLoop } from './running-loop.ts';
import { Task, type TaskFactory, type TaskOptions } from './task.ts';

const defaults: TaskOptions = {};

/**
 * Schedules a coroutine as a task of its own (`asyncio.create_task`). It starts in the next turn of the loop.
 * @throws TypeError `a coroutine was expected, got …`; RuntimeError `no running event loop`
 */
export function createTask<T>(coroutine: Coroutine<T>, options: TaskOptions = defaults): Task<T> {
  return makeTask(getRunningLoop(), coroutine, options);
}

/** @internal `loop.create_task` */
export function makeTask<T>(loop: EventLoop, coroutine: Coroutine<T>, options: TaskOptions): Task<T> {
  if (loop.isClosed()) throw new RuntimeError('Event loop is closed');
  const factory = loop.getTaskFactory();
  return factory === null ? new Task(coroutine, loop, options) : factory(loop, coroutine, options);
}

/** Starts every task at once, inside `createTask` (`asyncio.eager_task_factory`). For `loop.setTaskFactory`. */
export const eagerTaskFactory: TaskFactory = (loop, coroutine, options) =>
  new Task(coroutine, loop, { eagerStart: true, ...options });

/**
 * The future itself, or a task made of the awaitable (`asyncio.ensure_future`).
 * @throws TypeError `An asyncio.Future, a coroutine or an awaitable is required`
 */
export function ensureFuture<T>(awaitable: Awaitable<T>, loop: EventLoop = getRunningLoop()): Future<T> {
  if (awaitable instanceof Future) return awaitable;
  return makeTask(loop, ensureCoroutine(awaitable), defaults);
}

/** @internal The coroutine itself, or one that awaits the awaitable. */
export function ensureCoroutine<T>(awaitable: Awaitable<T>): Coroutine<T> {
  if (awaitable instanceof Coroutine) return awaitable;
  if (!isAwaitable(awaitable)) {
    throw new TypeError('An asyncio.Future, a coroutine or an awaitable is required');
  }
  return new Coroutine(
    '_wrap_awaitable',
    (function* () {
      return yield* awaitable;
    })(),
  );
}
