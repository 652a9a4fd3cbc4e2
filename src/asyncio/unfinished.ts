import type { Task } from './task.ts';

// A loop's unfinished tasks are linked through the tasks themselves: to enter and to leave costs the same however many
// there are, and no set has to be grown.

/** @internal The task is the newest of its loop. */
export function addUnfinished(task: Task<unknown>): void {
  const loop = task._loop;
  task._previous = loop._lastTask;
  if (loop._lastTask === null) loop._firstTask = task;
  else loop._lastTask._next = task;
  loop._lastTask = task;
}

/** @internal The task is done. */
export function removeUnfinished(task: Task<unknown>): void {
  const loop = task._loop;
  if (task._previous === null) loop._firstTask = task._next;
  else task._previous._next = task._next;
  if (task._next === null) loop._lastTask = task._previous;
  else task._next._previous = task._previous;
  task._previous = task._next = null;
}
