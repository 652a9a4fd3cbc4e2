import { type Awaitable, Coroutine, isAwaitable, refuseGenerator } from './coroutine.ts';
import type { EventLoop } from './event-loop.ts';
import { Future } from './future.ts';
import { getRunningLoop } from './running-loop.ts';
import { Task, type TaskFactory, type TaskOptions, taskDefaults } from './task.ts';

/**
 * Schedules a coroutine as a task of its own (`asyncio.create_task`). It starts in the next turn of the loop.
 * @throws TypeError `a coroutine was expected, got …`; RuntimeError `no running event loop`
 */
export function createTask<T>(coroutine: Coroutine<T>, options: TaskOptions = taskDefaults): Task<T> {
  return getRunningLoop().createTask(coroutine, options);
}

/** A factory whose tasks start inside `createTask` (`asyncio.create_eager_task_factory`). */
export function createEagerTaskFactory(TaskClass: typeof Task): TaskFactory {
  return (loop, coroutine, options) => new TaskClass(coroutine, loop, { eagerStart: true, ...options });
}

/** Starts every task inside `createTask` (`asyncio.eager_task_factory`). For `loop.setTaskFactory`. */
export const eagerTaskFactory: TaskFactory = createEagerTaskFactory(Task);

/**
 * The future itself, or a task made of the awaitable (`asyncio.ensure_future`).
 * @throws TypeError `An asyncio.Future, a coroutine or an awaitable is required`
 */
export function ensureFuture<T>(awaitable: Awaitable<T>, loop: EventLoop = getRunningLoop()): Future<T> {
  if (awaitable instanceof Future) return awaitable;
  return loop.createTask(ensureCoroutine(awaitable));
}

/**
 * Runs a coroutine as a task of the loop, from outside of it (`asyncio.run_coroutine_threadsafe`).
 * @returns a native promise of the result.
 * @throws TypeError `A coroutine object is required`
 */
export function runCoroutineThreadsafe<T>(coroutine: Coroutine<T>, loop: EventLoop): Promise<T> {
  refuseGenerator(coroutine);
  if (!(coroutine instanceof Coroutine)) throw new TypeError('A coroutine object is required');
  return new Promise((resolve, reject) => {
    loop.callSoonThreadsafe(() => {
      try {
        loop.createTask(coroutine).addDoneCallback((task) => {
          if (task._failed()) reject(task._takeError());
          else resolve(task.result());
        });
      } catch (error) {
        reject(error);
        throw error;
      }
    });
  });
}

/** @internal The coroutine itself, or one that awaits the awaitable. */
export function ensureCoroutine<T>(awaitable: Awaitable<T>): Coroutine<T> {
  if (awaitable instanceof Coroutine) return awaitable;
  if (!isAwaitable(awaitable)) {
    refuseGenerator(awaitable);
    throw new TypeError('An asyncio.Future, a coroutine or an awaitable is required');
  }
  return new Coroutine(
    '_wrap_awaitable',
    (function* () {
      return yield* awaitable;
    })(),
  );
}
