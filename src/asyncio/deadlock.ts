import { RuntimeError } from './errors.ts';
import type { EventLoop } from './event-loop.ts';
import { Future, type Waitable } from './future.ts';
import { Sleep } from './sleep.ts';
import { Task } from './task.ts';

/** Nothing is ready, no timer is set and nothing outside is expected: the tasks named will wait for ever. */
export class DeadlockError extends RuntimeError {
  constructor(loop: EventLoop) {
    const waits = [...unfinishedTasks(loop)].map((task) => `${task.getName()} waits for ${describeWait(task)}`);
    super(`deadlock: nothing can wake this loop again; ${waits.join('; ') || 'no task is left'}`);
  }
}

function* unfinishedTasks(loop: EventLoop): Generator<Task<unknown>> {
  for (let task = loop._firstTask; task !== null; task = task._next) yield task;
}

/** What a task waits for, in words: `Task-2`, `<Lock [locked]>`, `Task-3 and Task-4`. */
export function describeWait(task: Task<unknown>): string {
  return task._waiter === null ? 'its turn' : describeFuture(task._waiter);
}

function describeFuture(future: Waitable): string {
  if (future instanceof Sleep) return `a sleep of ${future.delay} s`;
  if (!(future instanceof Future)) return 'something';
  if (future instanceof Task) return future.getName();
  const { _source: source } = future;
  if (source === null) return 'a future that nobody completes';
  if (!Array.isArray(source)) return String(source);
  const pending = (source as Future<unknown>[]).filter((child) => !child.done());
  return pending.map(describeFuture).join(' and ');
}
