import type { EventLoop } from './event-loop.ts';
import { getRunningLoop, runningLoop } from './running-loop.ts';
import type { Task } from './task.ts';

/** The task whose step is running; `null` in a plain callback (`asyncio.current_task`). */
export function currentTask(loop: EventLoop = getRunningLoop()): Task<unknown> | null {
  return loop._currentTask;
}

/** The task whose step is running, of whichever loop is; `null` outside of any. */
export function runningTask(): Task<unknown> | null {
  return runningLoop()?._currentTask ?? null;
}

/** The tasks that are not done, in the order they were made (`asyncio.all_tasks`). */
export function allTasks(loop: EventLoop = getRunningLoop()): Set<Task<unknown>> {
  const tasks = new Set<Task<unknown>>();
  for (let task = loop._firstTask; task !== null; task = task._next) tasks.add(task);
  return tasks;
}
