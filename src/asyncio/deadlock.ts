import { allTasks } from './current-task.ts';
import { RuntimeError } from './errors.ts';
import type { EventLoop } from './event-loop.ts';
import { describeWait } from './waits.ts';

/** Nothing is ready, no timer is set and nothing outside is expected: the tasks named will wait for ever. */
export class DeadlockError extends RuntimeError {
  constructor(loop: EventLoop) {
    const waits = [...allTasks(loop)].map((task) => `${task.getName()} waits for ${describeWait(task)}`);
    super(`deadlock: nothing can wake this loop again; ${waits.join('; ') || 'no task is left'}`);
  }
}
